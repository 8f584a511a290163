import type { ReversalCause } from '@huiyin/contracts';
import type { Due } from './due-points';

/** An entry as it was made for a rule and a fact. */
export interface Entered {
  readonly entryId: string;
  readonly ruleId: string;
  readonly factId: string;
  /** Which of the entries for this rule and fact it is. */
  readonly no: number;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly reversed: ReversalCause | null;
}

/** What is to be written so that the ledger says what the facts say. */
export type Act<D extends Due = Due> =
  | { readonly do: 'enter'; readonly due: D; readonly no: number }
  | { readonly do: 'reverse'; readonly entryId: string; readonly cause: 'withdrawn' | 'corrected' };

const keyOf = (ruleId: string, factId: string): string => `${ruleId}:${factId}`;
const isFor = ({ unitId, personId }: Entered, due: Due): boolean => unitId === due.unitId && personId === due.personId;

const forDue = (due: Due, last: Entered | undefined): readonly Act[] => {
  if (!last) return [{ do: 'enter', due, no: 1 }];
  // What was taken back by a decision, or for good, stays so.
  if (last.reversed || isFor(last, due)) return [];
  return [{ do: 'reverse', entryId: last.entryId, cause: 'corrected' }, { do: 'enter', due, no: last.no + 1 }];
};

/** Compares what is due with what was entered: enters once for each rule and fact, follows late facts by reversal, never by a change. */
export const settle = (due: readonly Due[], entered: readonly Entered[]): readonly Act[] => {
  const last = new Map([...entered].sort((a, b) => a.no - b.no).map((row) => [keyOf(row.ruleId, row.factId), row]));
  const wanted = new Set(due.map(({ rule, fact }) => keyOf(rule.id, fact.id)));
  const groundless = [...last].filter(([key, { reversed }]) => !reversed && !wanted.has(key)).map(([, { entryId }]): Act => ({ do: 'reverse', entryId, cause: 'withdrawn' }));
  return [...groundless, ...due.flatMap((one) => forDue(one, last.get(keyOf(one.rule.id, one.fact.id))))];
};
