import type { FigureId } from '@huiyin/contracts';
import { Case, type Group, type Verdict } from './case';
import type { Known } from './said';

// Counts figures from the lines of a journal by the words of their definitions, one after another and with nothing of the
// service's own code: what both have wrong would have to be wrong twice.

export interface Counted {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly exclusions: Readonly<Record<string, number>>;
  readonly value: number | null;
}
export type Figures = Record<FigureId, Counted>;

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const casesOf = (known: Known): Case[] =>
  [...new Set(known.facts.filter(({ type }) => type === 'appeal-filed').map(({ appealId }) => appealId))].map((id) => {
    const inOrder = known.facts.filter(({ appealId }) => appealId === id).sort((a, b) => (a.occurredAt + a.id < b.occurredAt + b.id ? -1 : 1));
    return new Case(id, inOrder, known);
  });

const whole = (count: number, exclusions = {}): Counted => ({ numerator: count, denominator: null, exclusions, value: count });

const share = (values: readonly string[]): Counted => {
  const of = (value: string): number => values.filter((one) => one === value).length;
  const left = [...new Set(values)].filter((value) => value !== 'yes' && value !== 'no');
  const denominator = of('yes') + of('no');
  return { numerator: of('yes'), denominator, exclusions: Object.fromEntries(left.map((value) => [value, of(value)])), value: denominator > 0 ? of('yes') / denominator : null };
};

/** The hours that so many of ten do not exceed. */
const rank = (hours: readonly number[], ofTen: number): Counted => {
  const tenths = [...hours].sort((a, b) => a - b).find((_, at) => (at + 1) * 10 >= hours.length * ofTen);
  return { numerator: null, denominator: hours.length, exclusions: {}, value: tenths === undefined ? null : tenths / 10 };
};

type PerRound = (one: Case, round: number) => Verdict | undefined;
const filing: PerRound = (one, round) => (round === 1 ? { day: one.filedOn, value: '' } : undefined);
const perRound: readonly PerRound[] = [
  filing, (one, round) => one.onTime(round), (one, round) => one.implemented(round), (one, round) => one.satisfied(round), (one, round) => one.tenths(round),
];

const isIn = (day: string, { from, to }: Period): boolean => day >= from && day <= to;

/** Every group of which anything is counted in a period. */
export const groupsIn = (cases: readonly Case[], period: Period, by: Group['by']): Set<string | null> =>
  new Set(cases.flatMap((one) => one.rounds.flatMap((round) => perRound.flatMap((verdict) => {
    const found = verdict(one, round);
    return found && isIn(found.day, period) ? [one.key(by, round, found.day)] : [];
  }))));

/** Every figure for a period, in all or of one group. */
export const bruteForce = (cases: readonly Case[], period: Period, group?: Group): Figures => {
  const counts = (one: Case, round: number, day: string): boolean => isIn(day, period) && (!group || one.key(group.by, round, day) === group.key);
  const filed = cases.filter((one) => counts(one, 1, one.filedOn));
  const rounds = (verdict: PerRound): string[] => cases.flatMap((one) => one.rounds.flatMap((round) => {
    const found = verdict(one, round);
    return found && counts(one, round, found.day) ? [found.value] : [];
  }));
  const unknown = filed.filter(({ persons }) => persons.length === 0).length;
  const hours = rounds((one, round) => one.tenths(round)).map(Number);
  return {
    items: whole(filed.length),
    persons: whole(new Set(filed.flatMap(({ persons }) => persons)).size, unknown > 0 ? { 'unknown-persons': unknown } : {}),
    'on-time': share(rounds((one, round) => one.onTime(round))),
    answered: share(filed.map((one) => one.answered())),
    implementation: share(rounds((one, round) => one.implemented(round))),
    satisfaction: share(rounds((one, round) => one.satisfied(round))),
    completion: share(filed.map((one) => one.completed())),
    'median-hours': rank(hours, 5),
    'p90-hours': rank(hours, 9),
  };
};
