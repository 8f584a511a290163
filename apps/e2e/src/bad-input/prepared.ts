import { randomUUID } from 'node:crypto';
import { dataOf } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { timeOf } from '../stack/service-time';
import { Session } from '../stack/session';
import type { Case } from './case';
import { CaseWalk } from './case-walk';
import { type IdeasMade, ideasMade } from './ideas-made';
import { type LevelsMade, levelsMade } from './levels-made';
import { type PointsMade, pointsMade } from './points-made';

export type State = 'filed' | 'own' | 'invited' | 'coSigned' | 'issued' | 'taken' | 'returned' | 'asked' | 'opined' | 'answered' | 'answeredByName' | 'questioned' | 'reviewed' | 'concluded' | 'archived' | 'refused' | 'referred' | 'withdrawn' | 'merged';
const resting = ['issued', 'taken', 'returned', 'answered', 'questioned', 'reviewed', 'concluded', 'archived', 'refused', 'referred', 'withdrawn', 'merged'] as const satisfies readonly State[];
type At = Readonly<Record<(typeof resting)[number], Case>>;

/** One tenant with appeals in each state that a row of the table needs, and another tenant with one of everything. */
export interface Prepared {
  /** What time it was for the services when all was prepared: nothing moves their clock after that. */
  readonly now: number;
  readonly home: CaseWalk;
  readonly foreign: CaseWalk;
  readonly theirs: Case;
  readonly theirReview: Case;
  readonly theirInvitation: Case;
  /** Above both: who grants audits, who is granted them, and two grants, the second of them revoked. */
  readonly group: Group;
  readonly levels: LevelsMade;
  readonly points: PointsMade;
  readonly ideas: IdeasMade;
  /** The case that a mutation is tried on; each has one of its own. */
  readonly on: ReadonlyMap<string, Case>;
  /** Cases that nothing changes, for commands in the wrong state. */
  readonly at: At;
}

export interface Group {
  readonly admin: Session;
  readonly auditor: Session;
  readonly grants: readonly string[];
}

const MADE = '{ __typename ... on AuditGrant { id } ... on Refusal { code } }';
/** Grants an audit twice, and revokes one of the two. */
export const groupAbove = async (stack: RunningStack): Promise<Group> => {
  const [admin, auditor] = [await Session.of(stack, 'qy-group-admin'), await Session.of(stack, 'qy-auditor')];
  const now = await timeOf(stack);
  const [from, until] = [-60_000, 29 * 86_400_000].map((ms) => new Date(now + ms).toISOString());
  const input = { membershipId: auditor.membership.id, rootId: admin.membership.tenant.id, from, until, why: '例行检查' };
  const grant = async (): Promise<string> => {
    const query = `mutation ($input: GrantAuditInput!) { grantAudit(input: $input) ${MADE} }`;
    const made = dataOf(await admin.ask<{ grantAudit: { id?: string } }>(query, { input: { ...input, commandId: randomUUID() } })).grantAudit;
    if (!made.id) throw new Error(`no grant was made: ${JSON.stringify(made)}`);
    return made.id;
  };
  const grants = [await grant(), await grant()];
  dataOf(await admin.ask(`mutation ($input: RevokeAuditInput!) { revokeAudit(input: $input) ${MADE} }`, { input: { commandId: randomUUID(), grantId: grants[1] } }));
  return { admin, auditor, grants };
};

const each = async (work: (state: keyof At) => Promise<Case>): Promise<At> => {
  const at: Partial<Record<keyof At, Case>> = {};
  for (const state of resting) at[state] = await work(state);
  return at as At;
};

export const prepare = async (stack: RunningStack, wanted: ReadonlyMap<string, State>): Promise<Prepared> => {
  const [home, foreign] = await Promise.all([CaseWalk.of(stack, 'gd'), CaseWalk.of(stack, 'qh')]);
  // First of all: it moves the clock, and nothing else is to be late.
  const levels = await levelsMade(stack, home, foreign);
  const on = new Map<string, Case>();
  for (const [mutation, state] of wanted) on.set(mutation, await home[state]());
  const at = await each((state) => home[state]());
  const [theirs, theirReview, theirInvitation] = [await foreign.opined(foreign.asked()), await foreign.reviewed(), await foreign.invited()];
  const [group, points, ideas] = [await groupAbove(stack), await pointsMade(stack), await ideasMade(stack)];
  return { now: await timeOf(stack), home, foreign, theirs, theirReview, theirInvitation, group, levels, points, ideas, on, at };
};

/** Everything as it is once nothing is under way any more. */
export const refreshed = async (prepared: Prepared): Promise<Prepared> => {
  const { home, foreign, theirs, theirReview, theirInvitation, on, at } = prepared;
  return {
    ...prepared,
    theirs: await foreign.again(theirs),
    theirReview: await foreign.again(theirReview),
    theirInvitation: await foreign.again(theirInvitation),
    on: new Map(await Promise.all([...on].map(async ([mutation, one]) => [mutation, await home.again(one)] as const))),
    at: await each((state) => home.again(at[state])),
  };
};
