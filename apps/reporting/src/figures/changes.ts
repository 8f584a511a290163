import { type Mark, type Tallied } from './tally';

/** What is counted in advance. Quarters are for auditors, who ask for nothing else. */
export type Grain = 'month' | 'quarter';

/** What is to be added to a count, perhaps less than nothing. */
export interface Change {
  readonly grain: Grain;
  /** The first day of the month or quarter. */
  readonly start: string;
  readonly of: Tallied | 'seen' | 'people';
  readonly value: string;
  readonly count: number;
}

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;

const keyOf = ({ grain, start, of, value }: Omit<Change, 'count'>): string => `${grain} ${start} ${of} ${value}`;

/** Changes put together by what they change; what comes to nothing is left out. In the order of their keys, so that two writers never wait for each other. */
export const together = (changes: readonly Change[]): Change[] => {
  const sums = new Map<string, Change>();
  for (const change of changes) {
    const key = keyOf(change);
    sums.set(key, { ...change, count: change.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.entries()].filter(([, { count }]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
};

const ofMark = ({ of, value, day }: Mark, count: number): Change[] => [
  { grain: 'month', start: monthOf(day), of, value, count },
  { grain: 'quarter', start: quarterOf(day), of, value, count },
];

/** From what rounds counted before to what they count now. */
export const changesOf = (before: readonly Mark[], after: readonly Mark[]): Change[] =>
  [...before.flatMap((mark) => ofMark(mark, -1)), ...after.flatMap((mark) => ofMark(mark, 1))];

export const never = 'never';
/** Persons of a quarter have one value: that they are. */
const everyone = 'yes';

const links = (days: readonly string[], count: number): Change[] => {
  const months = [...new Set(days.map(monthOf))].sort();
  const quarters = [...new Set(days.map(quarterOf))];
  return [
    ...months.map((start, at): Change => ({ grain: 'month', start, of: 'seen', value: months[at - 1] ?? never, count })),
    ...quarters.map((start): Change => ({ grain: 'quarter', start, of: 'people', value: everyone, count })),
  ];
};

/**
 * One person's days before and now, as counts of months by the month in which the same person was seen before: those of a
 * period whose earlier month lies before it are its persons, each once, and nobody's name is needed to count them. Of a quarter they
 * are counted as they are.
 */
export const seenChanges = (before: readonly string[], after: readonly string[]): Change[] => [...links(before, -1), ...links(after, 1)];
