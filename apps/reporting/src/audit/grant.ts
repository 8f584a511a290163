import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';

/** Who may look into which subtree, until when and why. */
export interface Grant {
  readonly id: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly rootId: string;
  readonly from: Date;
  readonly until: Date;
  readonly why: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
}

export interface AskedGrant {
  readonly rootId: string;
  readonly from: string;
  readonly until: string;
  readonly why: string;
}

/** What is known of who grants and of whom it is for. */
export interface Allowed {
  /** The granter's tenant and those below it. */
  readonly below: ReadonlySet<string>;
  /** Undefined where nobody of the granter's tenant has this membership and may audit. */
  readonly auditor: { readonly membershipId: string; readonly personId: string } | undefined;
  readonly mostDays: number;
}

type Decided = Pick<Grant, 'membershipId' | 'personId' | 'rootId' | 'from' | 'until' | 'why'>;

const DAY_MS = 86_400_000;
const LONGEST_REASON = 500;

/** What is granted, or why it is not. */
export const decideGrant = (asked: AskedGrant, { below, auditor, mostDays }: Allowed, now: Date): Decided | Refusal => {
  const why = cleanText('why', asked.why, LONGEST_REASON);
  if (isRefusal(why)) return why;
  const [from, until] = [new Date(asked.from), new Date(asked.until)];
  if (until <= from || until <= now) return refuse('grant-ends-too-early', { field: 'until' });
  if (until.getTime() - from.getTime() > mostDays * DAY_MS) return refuse('grant-too-long', { field: 'until', values: { days: mostDays } });
  if (!below.has(asked.rootId)) return refuse('subtree-not-yours', { field: 'rootId' });
  if (!auditor) return refuse('auditor-unknown', { field: 'membershipId' });
  return { ...auditor, rootId: asked.rootId, from, until, why };
};

export type GrantState = 'to-come' | 'open' | 'ended' | 'revoked';

export const stateOf = ({ from, until, revokedAt }: Grant, now: Date): GrantState => {
  if (revokedAt) return 'revoked';
  if (now < from) return 'to-come';
  return now < until ? 'open' : 'ended';
};

/** Why a grant cannot be revoked any more. */
export const mayRevoke = (grant: Grant, now: Date): Refusal | undefined =>
  ['ended', 'revoked'].includes(stateOf(grant, now)) ? refuse('grant-over', { field: 'grantId' }) : undefined;
