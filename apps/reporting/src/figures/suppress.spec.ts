import fc from 'fast-check';
import { type Hidden, type Part, parts, type Size, type Sizes, suppress, thresholdOf } from './suppress';

const size = (cases: number, least = cases): Size => ({ cases, least });
const nothing = size(0);
const filedOnly = (cases: number): Sizes => ({ filed: size(cases), persons: nothing, due: nothing, answered: nothing, rated: nothing });
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const totalOf = (rows: readonly Sizes[]): Sizes => {
  const of = (part: Part): Size => size(sum(rows.map((row) => row[part].cases)));
  return { filed: of('filed'), persons: of('persons'), due: of('due'), answered: of('answered'), rated: of('rated') };
};
const suppressed = (rows: readonly Sizes[], k: number) => suppress(rows, totalOf(rows), k);
const words = (marks: readonly Hidden[], part: Part = 'filed') => marks.map((row) => row[part]);
describe('N-08 a cell about too few', () => {
  it('is withheld with one that would give it away; an empty one is shown', () => {
    expect(words(suppressed([412, 286, 4, 0].map(filedOnly), 5).rows)).toEqual(['complement', null, 'small', null]);
    expect(words(suppressed([412, 286, 5, 9].map(filedOnly), 5).rows)).toEqual([null, null, null, null]);
    expect(words(suppressed([2, 9, 3].map(filedOnly), 5).rows)).toEqual(['small', null, 'small']);
    expect(words(suppressed([2, 9, 4].map(filedOnly), 5).rows)).toEqual(['small', 'complement', 'small']);
  });

  it('is about persons: many cases of a few are as few', () => {
    const rows = [filedOnly(40), { ...filedOnly(20), filed: size(20, 3) }, filedOnly(50)];
    expect(words(suppressed(rows, 5).rows)).toEqual(['complement', 'small', null]);
  });

  it('is of few known persons, by their own number: how many cases there are is told all the same', () => {
    const persons = (known: number): Sizes => ({ ...filedOnly(30), persons: size(known) });
    const { rows, total } = suppress([persons(4), persons(12), persons(9), persons(0)], { ...filedOnly(120), persons: size(21) }, 5);
    expect([words(rows), words(rows, 'persons')]).toEqual([[null, null, null, null], ['small', 'complement', null, null]]);
    expect(total).toMatchObject({ filed: null, persons: null });
    const few = suppress([persons(1), persons(2)], { ...filedOnly(60), persons: size(3) }, 5);
    expect([few.total.filed, few.total.persons, words(few.rows, 'persons')]).toEqual([null, 'small', ['small', 'small']]);
  });

  it('is of at least three: "fewer than two" would be the number', () => {
    expect(thresholdOf(2)).toBe(3);
    expect(words(suppressed([412, 2, 1].map(filedOnly), 2).rows)).toEqual([null, 'small', 'small']);
  });

  it('withholds the total where it is small itself, and nothing with a threshold of one', () => {
    expect(suppressed([1, 2].map(filedOnly), 5)).toMatchObject({ rows: [{ filed: 'small' }, { filed: 'small' }], total: { filed: 'small' } });
    expect(words(suppressed([1, 2].map(filedOnly), 1).rows)).toEqual([null, null]);
  });

  it('withholds a group with too few filings whole, and one beside it; a single figure of a larger one alone', () => {
    const full = (filed: number, rated = filed): Sizes => ({ filed: size(filed), persons: size(filed), due: size(filed), answered: size(filed), rated: size(rated) });
    const { rows, total } = suppressed([full(412), full(286), full(38, 3), full(60), full(3)], 5);
    expect(rows).toEqual([
      { filed: 'complement', persons: 'complement', due: 'complement', answered: 'complement', rated: 'complement' },
      { filed: null, persons: null, due: null, answered: null, rated: null },
      { filed: null, persons: null, due: null, answered: null, rated: 'small' },
      { filed: null, persons: null, due: null, answered: null, rated: null },
      { filed: 'small', persons: 'small', due: 'small', answered: 'small', rated: 'small' },
    ]);
    expect(Object.values(total)).toEqual([null, null, null, null, null]);
  });
});

/** Every row of `size` numbers whose sum is this. */
const rowsOf = (length: number, sum: number): number[][] =>
  length === 1 ? [[sum]] : Array.from({ length: sum + 1 }, (_, head) => rowsOf(length - 1, sum - head).map((rest) => [head, ...rest])).flat();

describe('N-08 who has every shown cell, the total and the meaning of each word', () => {
  /** Which cells have one number only that fits, and it is the true one. */
  const givenAway = (cases: readonly number[], k: number): number[] => {
    const { rows, total } = suppressed(cases.map(filedOnly), k);
    if (total.filed) return [];
    const marks = words(rows);
    const least = marks.every((mark) => mark !== null) ? 0 : 1;
    const span = (mark: string | null, cell: number): readonly [number, number] => {
      if (mark === null) return [cell, cell];
      return mark === 'small' ? [least, k - 1] : [k, Infinity];
    };
    const spans = cases.map((cell, at) => span(marks[at] ?? null, cell));
    const [low, high] = [sum(spans.map(([from]) => from)), sum(spans.map(([, to]) => to))];
    // What fits into all of them together is known of each by what the others leave.
    return spans.flatMap(([from, to], at) => {
      const [fewest, most] = [Math.max(from, sum(cases) - (high - to)), Math.min(to, sum(cases) - (low - from))];
      return marks[at] !== null && fewest === most && fewest === cases[at] ? [at] : [];
    });
  };

  it.each([[2, 60, 3], [2, 60, 5], [3, 30, 3], [3, 36, 5], [4, 20, 3], [4, 22, 4], [5, 13, 3], [5, 15, 4]])('cannot tell any withheld one: every table of %i groups with up to %i cases, threshold %i', (groups, most, k) => {
    const told: unknown[] = [];
    for (let all = 0; all <= most; all += 1) {
      for (const cases of rowsOf(groups, all)) if (givenAway(cases, k).length > 0) told.push([cases, words(suppressed(cases.map(filedOnly), k).rows)]);
    }
    expect(told).toEqual([]);
  });

  const table = fc.array(fc.record({ filed: fc.nat(30), persons: fc.nat(30), due: fc.nat(30), answered: fc.nat(30), rated: fc.nat(30) }), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row): Sizes => ({ filed: size(row.filed), persons: size(row.persons), due: size(row.due), answered: size(row.answered), rated: size(row.rated) })));

  it('learns of no sum of one hidden cell; and nothing is withheld without need', () => {
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 8 }), (rows, k) => {
      const { rows: marks, total } = suppressed(rows, k);
      for (const part of parts) {
        const hidden = words(marks, part).filter((mark) => mark !== null).length;
        if (total[part] === null) expect(hidden).not.toBe(1);
        rows.forEach((row, at) => expect(row[part].cases > 0 && row[part].cases < k && marks[at]?.[part] === null).toBe(false));
      }
      const few = rows.some((row) => parts.some((part) => row[part].cases > 0 && row[part].cases < thresholdOf(k)));
      if (!few) expect(marks.every((row) => parts.every((part) => row[part] === null))).toBe(true);
    }), { numRuns: 200 });
  });
});
