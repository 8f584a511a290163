import type { RefusalCode } from '@huiyin/kernel';
import { deciders, handlers, mayRead, membersAt, type Organisation, type Policy, readers, type StaffAsker, staffIn } from '@huiyin/policy';
import type { Told } from './told';

type Rule = Pick<Policy['review'], 'callBackBy' | 'decidedBy'>;
type People = Pick<Organisation, 'units' | 'coverage' | 'members'>;

/** Which of the two acts after the answer somebody is about to do. */
export type Act = 'call-back' | 'review';

const partIn = (act: Act, facts: readonly Told[]): ReadonlySet<string> => (act === 'call-back' ? handlers(facts) : deciders(facts));
const rolesFor = (act: Act, { callBackBy, decidedBy }: Rule): Rule['decidedBy'] => (act === 'call-back' ? callBackBy : decidedBy);
const ownWork = { 'call-back': 'call-back-own-work', review: 'review-own-decision' } as const satisfies Record<Act, RefusalCode>;

/**
 * Why somebody of the staff may not call back or review; undefined where they may. A person concerned learns of nothing; who took
 * part in it is told so; that nobody does it for their own appeal only intake can say.
 */
export const mayNot = (act: Act, facts: readonly Told[], staff: StaffAsker, rule: Rule): RefusalCode | undefined => {
  const allowed = readers(facts);
  if (allowed.barredPersonIds.includes(staff.personId)) return 'not-found';
  if (partIn(act, facts).has(staff.personId)) return ownWork[act];
  if (act === 'call-back' && !mayRead(allowed, staff)) return 'not-found';
  if (!rolesFor(act, rule).some((role) => staff.roles.includes(role))) return mayRead(allowed, staff) ? 'not-allowed' : 'not-found';
  return undefined;
};

/** As `mayNot` of a review that was asked for: who came later and was not given it knows nothing of it. */
export const mayNotDecide = (facts: readonly Told[], staff: StaffAsker, rule: Rule): RefusalCode | undefined =>
  mayNot('review', facts, staff, rule) ?? (mayRead(readers(facts), staff) ? undefined : 'not-found');

/** Whether somebody whom the policy names for it may see what became of it: they read the case, whatever part they took in it. */
export const maySeeEnded = (act: Act, facts: readonly Told[], staff: StaffAsker, rule: Rule): boolean =>
  rolesFor(act, rule).some((role) => staff.roles.includes(role)) && mayRead(readers(facts), staff);

/** Everybody of the tenant who may, by person id. */
export const eligible = (act: Act, facts: readonly Told[], people: People, rule: Rule, at: Date): string[] => {
  const able = membersAt(people, at).filter((member) => mayNot(act, facts, staffIn(people, member, at), rule) === undefined);
  return [...new Set(able.map(({ personId }) => personId))].sort();
};

/** Who hears that nobody may: the administrators of the tenant, never a person concerned. */
export const adminsOf = (facts: readonly Told[], people: People, at: Date): string[] => {
  const { barredPersonIds } = readers(facts);
  const admins = membersAt(people, at).filter(({ roles, personId }) => roles.includes('tenant-admin') && !barredPersonIds.includes(personId));
  return [...new Set(admins.map(({ personId }) => personId))].sort();
};
