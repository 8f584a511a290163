import type { Role } from '@huiyin/contracts';
import type { CaseRight } from './case-token';

/** A member of the tenant, by access token and active membership. */
export interface MemberAsker {
  readonly kind: 'member';
  readonly tenantId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
}

/** Whoever holds a case token: the sender of one appeal or who co-signed it, without a person. */
export interface SenderAsker {
  readonly kind: 'sender';
  readonly tenantId: string;
  readonly appealId: string;
  readonly right: CaseRight;
  readonly holder?: string;
}

/** Somebody signed in, of whom no membership was named. */
export interface PersonAsker {
  readonly kind: 'person';
  readonly subject: string;
  readonly name: string | null;
}

export interface AnonymousAsker {
  readonly kind: 'anonymous';
}

/** Who asks, after this service itself verified it. */
export type AnyAsker = MemberAsker | SenderAsker | PersonAsker | AnonymousAsker;

/** Who may ask: a role of the active membership, or `member` for any; `sender` and `co-signer` are the holders of case tokens. */
export type Allowed = Exclude<Role, 'sender'> | 'member' | CaseRight | 'person' | 'anonymous';

/** True where one of what is allowed fits the asker. */
export const isAllowed = (allowed: readonly Allowed[], asker: AnyAsker): boolean =>
  allowed.includes(asker.kind === 'sender' ? asker.right : asker.kind) || (asker.kind === 'member' && asker.roles.some((role) => role !== 'sender' && allowed.includes(role)));
