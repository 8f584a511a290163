import type { RunningStack } from '../stack/running-stack';
import { type Case, CaseWalk } from './case-walk';

export type State = 'filed' | 'own' | 'issued' | 'taken' | 'asked' | 'opined' | 'answered' | 'questioned' | 'reviewed' | 'concluded' | 'withdrawn';
const resting = ['issued', 'taken', 'answered', 'questioned', 'reviewed', 'concluded', 'withdrawn'] as const satisfies readonly State[];
type At = Readonly<Record<(typeof resting)[number], Case>>;

/** One tenant with appeals in each state that a row of the table needs, and another tenant with one of everything. */
export interface Prepared {
  readonly home: CaseWalk;
  readonly foreign: CaseWalk;
  readonly theirs: Case;
  readonly theirReview: Case;
  /** The case that a mutation is tried on; each has one of its own. */
  readonly on: ReadonlyMap<string, Case>;
  /** Cases that nothing changes, for commands in the wrong state. */
  readonly at: At;
}

const each = async (work: (state: keyof At) => Promise<Case>): Promise<At> => {
  const at: Partial<Record<keyof At, Case>> = {};
  for (const state of resting) at[state] = await work(state);
  return at as At;
};

export const prepare = async (stack: RunningStack, wanted: ReadonlyMap<string, State>): Promise<Prepared> => {
  const [home, foreign] = await Promise.all([CaseWalk.of(stack, 'gd'), CaseWalk.of(stack, 'qh')]);
  const on = new Map<string, Case>();
  for (const [mutation, state] of wanted) on.set(mutation, await home[state]());
  const at = await each((state) => home[state]());
  const [theirs, theirReview] = [await foreign.opined(foreign.asked()), await foreign.reviewed()];
  return { home, foreign, theirs, theirReview, on, at };
};

/** Everything as it is once nothing is under way any more. */
export const refreshed = async ({ home, foreign, theirs, theirReview, on, at }: Prepared): Promise<Prepared> => ({
  home,
  foreign,
  theirs: await foreign.again(theirs),
  theirReview: await foreign.again(theirReview),
  on: new Map(await Promise.all([...on].map(async ([mutation, one]) => [mutation, await home.again(one)] as const))),
  at: await each((state) => home.again(at[state])),
});
