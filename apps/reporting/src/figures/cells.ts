import type { FigureCell, FigureDefinition, PeriodRule } from '@huiyin/contracts';
import type { Hidden, Part, Size, Sizes } from './suppress';
import { sumOf, type Tallied, type Tally, type Values } from './tally';

/** Everything that is counted of one group. Persons are no sum of anything: one may be in several groups. */
export interface Counts {
  readonly tally: Tally;
  readonly persons: number;
}

type Plain = Omit<FigureCell, 'withheld'>;
type Share = Extract<Tallied, FigureDefinition['id']>;

const numberOf = (counts: Values, value: string): number => counts[value] ?? 0;
const ratedOf = (counts: Values): number => numberOf(counts, 'yes') + numberOf(counts, 'no');

/** The hours that so many of ten do not exceed: nearest rank, no mean of two. Names that are whole numbers come in their order. */
const hoursAt = (tenths: Values, count: number, ofTen: number): number | null => {
  const rank = Math.ceil((count * ofTen) / 10);
  let passed = 0;
  for (const value in tenths) {
    passed += numberOf(tenths, value);
    if (passed >= rank && rank > 0) return Number(value) / 10;
  }
  return null;
};

const whole = (count: number): Omit<Plain, 'figure' | 'exclusions'> => ({ numerator: count, denominator: null, value: count });
const hours = (tenths: Values, ofTen: number): Omit<Plain, 'figure' | 'exclusions'> => {
  const count = sumOf(tenths);
  return { numerator: null, denominator: count, value: hoursAt(tenths, count, ofTen) };
};
const share = (counts: Values): Omit<Plain, 'figure' | 'exclusions'> => {
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

export const sizesOf = (counts: Counts): Sizes => ({
  filed: sizeOf(counts, 'filed'), due: sizeOf(counts, 'due'), answered: sizeOf(counts, 'answered'), rated: sizeOf(counts, 'rated'),
  persons: { cases: counts.persons, least: counts.persons },
});

/** By which parts a figure is withheld: persons with the filings too, for how many are unknown would tell how many there are. */
const partsOf = ({ id, period }: FigureDefinition): readonly Part[] => (id === 'persons' ? [id, 'filed'] : [period.rule]);

/** The cells of one group as they may be shown; of a withheld one nothing but why. */
export const shownCells = (counts: Counts, definitions: readonly FigureDefinition[], hidden: Hidden): FigureCell[] =>
  definitions.map((definition) => {
    const withheld = partsOf(definition).map((part) => hidden[part]).find((why) => why !== null) ?? null;
    if (withheld) return { figure: definition.id, numerator: null, denominator: null, exclusions: [], value: null, withheld };
    return { ...cellOf(counts, definition), withheld: null };
  });
