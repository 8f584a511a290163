import { figureDefinitions } from '@huiyin/contracts';
import { cellOf, type Counts, shownCells, sizesOf } from './cells';
import { type Counted, tallyOf } from './tally';

const counted = (of: Counted['of'], values: Readonly<Record<string, number>>): Counted[] => Object.entries(values).map(([value, count]) => ({ of, value, count }));
const counts: Counts = {
  persons: 60,
  tally: tallyOf([
    ...counted('persons', { yes: 70, 'unknown-persons': 16 }), ...counted('answered', { yes: 78, no: 2, withdrawn: 4, merged: 2 }),
    ...counted('completion', { yes: 80, withdrawn: 4, merged: 2 }), ...counted('on-time', { yes: 36, no: 2, undecided: 3 }),
    ...counted('implementation', { yes: 17, no: 2, 'on-the-spot': 9 }), ...counted('hours', { 0: 1, 91: 2, 92: 1, 100: 3, 1205: 1 }), ...counted('satisfaction', { yes: 49, no: 1, silent: 4, 'struck-off': 2, reviewed: 1 }),
  ]),
};
const cell = (id: string) => {
  const definition = figureDefinitions.find((one) => one.id === id);
  return definition && cellOf(counts, definition);
};

describe('N-05 a figure', () => {
  it('has its numerator, its denominator and what is left out by name', () => {
    expect(cell('items')).toMatchObject({ value: 86, denominator: null });
    expect(cell('persons')).toMatchObject({ value: 60, exclusions: [{ id: 'unknown-persons', count: 16 }] });
    expect(cell('answered')).toEqual({
      figure: 'answered', numerator: 78, denominator: 80, value: 0.975,
      exclusions: [{ id: 'withdrawn', count: 4 }, { id: 'merged', count: 2 }, { id: 'refused', count: 0 }, { id: 'referred', count: 0 }, { id: 'thanks', count: 0 }],
    });
    expect(cell('completion')).toMatchObject({ numerator: 80, denominator: 80, value: 1 });
    expect(cell('on-time')).toMatchObject({ numerator: 36, denominator: 38, exclusions: expect.arrayContaining([{ id: 'undecided', count: 3 }]) as unknown });
    expect(cell('implementation')).toMatchObject({ numerator: 17, denominator: 19 });
    expect(cell('satisfaction')).toEqual({
      figure: 'satisfaction', numerator: 49, denominator: 50, value: 0.98,
      exclusions: [
        { id: 'silent', count: 4 }, { id: 'unreachable', count: 0 }, { id: 'declined', count: 0 }, { id: 'anonymous', count: 0 },
        { id: 'struck-off', count: 2 }, { id: 'reviewed', count: 1 },
      ],
    });
  });

  it('of hours is a value that occurred: the median the fourth of eight, nine in ten the eighth', () => {
    expect(cell('median-hours')).toMatchObject({ numerator: null, denominator: 8, value: 9.2 });
    expect(cell('p90-hours')).toMatchObject({ value: 120.5 });
  });

  it('of nothing has no value', () => {
    const nothing = { persons: 0, tally: tallyOf([]) };
    const cells = figureDefinitions.map((definition) => cellOf(nothing, definition));
    expect(cells.map(({ figure, value }) => [figure, value])).toEqual([
      ['items', 0], ['persons', 0], ['on-time', null], ['answered', null], ['implementation', null], ['satisfaction', null], ['completion', null], ['median-hours', null], ['p90-hours', null],
    ]);
  });
});

describe('N-08 the size of a group', () => {
  it('is the fewest that any figure of one rule is about: persons where they are known, those unknown each one more', () => {
    expect(sizesOf(counts)).toEqual({ filed: { cases: 86, least: 76 }, persons: { cases: 60, least: 60 }, due: { cases: 41, least: 38 }, answered: { cases: 28, least: 19 }, rated: { cases: 57, least: 50 } });
    const few = { persons: 2, tally: tallyOf([...counted('persons', { yes: 20 }), ...counted('answered', { yes: 20 }), ...counted('completion', { no: 20 })]) };
    expect(sizesOf(few).filed).toEqual({ cases: 20, least: 2 });
  });

  it('is of persons those who are known, also beside items of unknown ones: three of them stay three among twenty', () => {
    const many = { persons: 3, tally: tallyOf([...counted('persons', { yes: 3, 'unknown-persons': 20 }), ...counted('answered', { yes: 23 }), ...counted('completion', { yes: 23 })]) };
    const { filed, persons } = sizesOf(many);
    expect([filed, persons]).toEqual([{ cases: 23, least: 23 }, { cases: 3, least: 3 }]);
    const shown = shownCells(many, figureDefinitions, { filed: null, persons: 'small', due: null, answered: null, rated: null });
    expect(shown.filter(({ withheld }) => withheld !== null)).toEqual([{ figure: 'persons', numerator: null, denominator: null, exclusions: [], value: null, withheld: 'small' }]);
  });

  it('withholds persons with the filings: how many of them are unknown would be how many there are', () => {
    const unknown = { persons: 0, tally: tallyOf([...counted('persons', { 'unknown-persons': 1 }), ...counted('answered', { yes: 1 }), ...counted('completion', { yes: 1 })]) };
    const shown = shownCells(unknown, figureDefinitions, { filed: 'small', persons: null, due: null, answered: null, rated: null });
    expect(shown.filter(({ figure }) => figure === 'items' || figure === 'persons')).toEqual(
      ['items', 'persons'].map((figure) => ({ figure, numerator: null, denominator: null, exclusions: [], value: null, withheld: 'small' })),
    );
  });

  it('withholds every figure of a rule at once, and tells nothing of it', () => {
    const shown = shownCells(counts, figureDefinitions, { filed: null, persons: null, due: null, answered: 'complement', rated: 'small' });
    const nothing = { numerator: null, denominator: null, value: null, exclusions: [] };
    expect(shown.filter(({ withheld }) => withheld !== null)).toEqual([
      { figure: 'implementation', ...nothing, withheld: 'complement' }, { figure: 'satisfaction', ...nothing, withheld: 'small' },
      { figure: 'median-hours', ...nothing, withheld: 'complement' }, { figure: 'p90-hours', ...nothing, withheld: 'complement' },
    ]);
  });
});
