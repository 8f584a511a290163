import type { RunningStack } from '../stack/running-stack';
import { type Case, CaseWalk } from './case-walk';

export type State = 'filed' | 'own' | 'issued' | 'taken' | 'asked' | 'opined' | 'answered' | 'withdrawn';

/** One tenant with appeals in each state that a row of the table needs, and another tenant with one of everything. */
export interface Prepared {
  readonly home: CaseWalk;
  readonly foreign: CaseWalk;
  readonly theirs: Case;
  /** The case that a mutation is tried on; each has one of its own. */
  readonly on: ReadonlyMap<string, Case>;
  /** Cases that nothing changes, for commands in the wrong state. */
  readonly at: Readonly<Record<'issued' | 'taken' | 'answered' | 'withdrawn', Case>>;
}

export const prepare = async (stack: RunningStack, wanted: ReadonlyMap<string, State>): Promise<Prepared> => {
  const [home, foreign] = await Promise.all([CaseWalk.of(stack, 'gd'), CaseWalk.of(stack, 'qh')]);
  const on = new Map<string, Case>();
  for (const [mutation, state] of wanted) on.set(mutation, await home[state]());
  const at = { issued: await home.issued(), taken: await home.taken(), answered: await home.answered(), withdrawn: await home.withdrawn() };
  const theirs = await foreign.opined(foreign.asked());
  return { home, foreign, theirs, on, at };
};

/** Everything as it is once nothing is under way any more. */
export const refreshed = async ({ home, foreign, theirs, on, at }: Prepared): Promise<Prepared> => ({
  home,
  foreign,
  theirs: await foreign.again(theirs),
  on: new Map(await Promise.all([...on].map(async ([mutation, one]) => [mutation, await home.again(one)] as const))),
  at: { issued: await home.again(at.issued), taken: await home.again(at.taken), answered: await home.again(at.answered), withdrawn: await home.again(at.withdrawn) },
});
