import { openSession } from '../../session/sign-in';

const membershipKey = 'huiyin.membership';

export const session = openSession('/signed-in');

/** Which membership this tab acts under, where a person has several. */
export const chosenMembership = (): string | null => sessionStorage.getItem(membershipKey);
export const chooseMembership = (id: string): void => sessionStorage.setItem(membershipKey, id);
/** The next who is signed in in this tab begins under their own. */
export const forgetMembership = (): void => sessionStorage.removeItem(membershipKey);
