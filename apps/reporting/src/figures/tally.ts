import type { Round } from './fold-case';

/** What is counted of rounds by value: verdicts of the shares and of whose persons are known, working hours in tenths. */
export const tallied = ['persons', 'answered', 'completion', 'on-time', 'implementation', 'hours', 'satisfaction'] as const;
export type Tallied = (typeof tallied)[number];

/** How many have which value. */
export type Values = Readonly<Record<string, number>>;
/** How many rounds have which value, by what is counted. */
export type Tally = Readonly<Record<Tallied, Values>>;

/** One value of one round, on the day by which it belongs to a period. */
export interface Mark {
  readonly of: Tallied;
  readonly value: string;
  readonly day: string;
}

const mark = (of: Tallied, value: string | number | null, day: string | null): Mark[] =>
  value === null || day === null ? [] : [{ of, value: String(value), day }];

/** Everything that one round adds to the counts. */
export const marksOf = (round: Round): Mark[] => [
  ...mark('persons', round.persons, round.filedOn),
  ...mark('answered', round.answered, round.filedOn),
  ...mark('completion', round.completion, round.filedOn),
  ...mark('on-time', round.onTime, round.dueOn),
  ...mark('implementation', round.implementation, round.answeredOn),
  ...mark('hours', round.tenths, round.answeredOn),
  ...mark('satisfaction', round.satisfaction, round.ratedOn),
];

export interface Counted {
  readonly of: Tallied;
  readonly value: string;
  readonly count: number;
}

/** Counts put together; the same value twice is added up. */
export const tallyOf = (counts: readonly Counted[]): Tally => {
  const tally = Object.fromEntries(tallied.map((of) => [of, {}])) as Record<Tallied, Record<string, number>>;
  for (const { of, value, count } of counts) tally[of][value] = (tally[of][value] ?? 0) + count;
  return tally;
};

export const sumOf = (counts: Values): number => {
  let sum = 0;
  for (const value in counts) sum += counts[value] ?? 0;
  return sum;
};
