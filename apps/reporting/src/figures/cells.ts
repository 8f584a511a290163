import type { FigureCell, FigureDefinition, PeriodRule, Withheld } from '@huiyin/contracts';
import { periodRules, type Size, type Sizes } from './suppress';
import { sumOf, type Tallied, type Tally } from './tally';

/** Everything that is counted of one group. Persons are no sum of anything: one may be in several groups. */
export interface Counts {
  readonly tally: Tally;
  readonly persons: number;
}

type Plain = Omit<FigureCell, 'withheld'>;
type Share = Extract<Tallied, FigureDefinition['id']>;

const numberOf = (counts: ReadonlyMap<string, number>, value: string): number => counts.get(value) ?? 0;
const ratedOf = (counts: ReadonlyMap<string, number>): number => numberOf(counts, 'yes') + numberOf(counts, 'no');

/** The hours that so many of ten do not exceed: nearest rank, no mean of two. */
const hoursAt = (tenths: ReadonlyMap<string, number>, ofTen: number): number | null => {
  const rank = Math.ceil((sumOf(tenths) * ofTen) / 10);
  let passed = 0;
  for (const value of Int32Array.from(tenths.keys(), Number).sort()) {
    passed += numberOf(tenths, String(value));
    if (passed >= rank && rank > 0) return value / 10;
  }
  return null;
};

const whole = (count: number): Omit<Plain, 'figure' | 'exclusions'> => ({ numerator: count, denominator: null, value: count });
const hours = (tenths: ReadonlyMap<string, number>, ofTen: number): Omit<Plain, 'figure' | 'exclusions'> =>
  ({ numerator: null, denominator: sumOf(tenths), value: hoursAt(tenths, ofTen) });
const share = (counts: ReadonlyMap<string, number>): Omit<Plain, 'figure' | 'exclusions'> => {
  const [numerator, denominator] = [numberOf(counts, 'yes'), ratedOf(counts)];
  return { numerator, denominator, value: denominator > 0 ? numerator / denominator : null };
};

const isShare = (id: FigureDefinition['id']): id is Share => id !== 'items' && id !== 'persons' && id !== 'median-hours' && id !== 'p90-hours';

/** One figure as it is defined, with nothing withheld. */
export const cellOf = ({ tally, persons }: Counts, { id, exclusions }: FigureDefinition): Plain => {
  const counted = isShare(id) ? tally[id] : tally.persons;
  const left = exclusions.map((exclusion) => ({ id: exclusion.id, count: numberOf(counted, exclusion.id) }));
  if (id === 'items') return { figure: id, ...whole(sumOf(tally.answered)), exclusions: left };
  if (id === 'persons') return { figure: id, ...whole(persons), exclusions: left };
  if (id === 'median-hours') return { figure: id, ...hours(tally.hours, 5), exclusions: left };
  if (id === 'p90-hours') return { figure: id, ...hours(tally.hours, 9), exclusions: left };
  return { figure: id, ...share(tally[id]), exclusions: left };
};

const ofRule: Readonly<Record<PeriodRule, readonly Share[]>> = { filed: ['answered', 'completion'], due: ['on-time'], answered: ['implementation'], rated: ['satisfaction'] };

/** How many a group is about under one rule: whoever filed without a name may be another person each time. */
const sizeOf = ({ tally, persons }: Counts, rule: PeriodRule): Size => {
  const shares = ofRule[rule].map((share) => tally[share]);
  const cases = Math.max(...shares.map(sumOf));
  const people = rule === 'filed' ? [persons + numberOf(tally.persons, 'unknown-persons')] : [];
  return { cases, least: Math.min(cases, ...people, ...shares.map(ratedOf).filter((rated) => rated > 0)) };
};

export const sizesOf = (counts: Counts): Sizes => {
  const [filed, due, answered, rated] = periodRules.map((rule) => sizeOf(counts, rule));
  const none: Size = { cases: 0, least: 0 };
  return { filed: filed ?? none, due: due ?? none, answered: answered ?? none, rated: rated ?? none };
};

/** The cells of one group as they may be shown; of a withheld one nothing but why. */
export const shownCells = (counts: Counts, definitions: readonly FigureDefinition[], hidden: Readonly<Record<PeriodRule, Withheld | null>>): FigureCell[] =>
  definitions.map((definition) => {
    const withheld = hidden[definition.period.rule];
    if (withheld) return { figure: definition.id, numerator: null, denominator: null, exclusions: [], value: null, withheld };
    return { ...cellOf(counts, definition), withheld: null };
  });
