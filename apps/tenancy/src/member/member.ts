import type { Role } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { type Author, notGivenBy } from '../author/author';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
}

/** One person's place in one tenant: roles for a time, in a unit or in none. */
export interface Membership {
  readonly id: string;
  readonly personId: string;
  /** The identity provider's `sub`; null for a person without a login. */
  readonly subject: string | null;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

export interface MemberDraft extends Membership {
  readonly name: string;
  readonly post: string | null;
}

// The `sub` of OpenID Connect: at most 255 ASCII characters.
const SUBJECT = /^[\x21-\x7e]{1,255}$/;

/** What becomes of person and membership, or why not. `held` is the membership as it was. */
export const changeMember = (author: Author, draft: MemberDraft, held: Membership | undefined): { person: Person; membership: Membership } | Refusal => {
  const name = cleanText('name', draft.name, 50);
  if (isRefusal(name)) return name;
  const post = draft.post === null ? null : cleanText('post', draft.post, 100);
  if (isRefusal(post)) return post;
  if (held && held.personId !== draft.personId) return refuse('not-found', { field: 'personId' });
  if (draft.subject !== null && !SUBJECT.test(draft.subject)) return refuse('field-malformed', { field: 'subject' });
  if (draft.validTo && draft.validTo <= draft.validFrom) return refuse('field-malformed', { field: 'validTo' });
  const [forbidden] = notGivenBy(author, draft.roles, held?.roles);
  if (forbidden) return refuse('not-allowed', { field: 'roles', values: { role: forbidden } });
  const { id, personId, subject, unitId, validFrom, validTo } = draft;
  const roles = [...new Set(draft.roles)].sort();
  return { person: { id: personId, name, post }, membership: { id, personId, subject, roles, unitId, validFrom, validTo } };
};

/** True where the other services would hear nothing new. */
export const sameMembership = (a: Membership, b: Membership): boolean =>
  a.subject === b.subject && a.unitId === b.unitId && a.roles.join() === b.roles.join()
  && a.validFrom.getTime() === b.validFrom.getTime() && a.validTo?.getTime() === b.validTo?.getTime();

/** True at an instant of its validity. */
export const isInForce = ({ validFrom, validTo, roles }: Pick<Membership, 'validFrom' | 'validTo' | 'roles'>, now: Date): boolean =>
  roles.length > 0 && validFrom <= now && (validTo === null || now < validTo);
