import type { Role } from '@huiyin/contracts';
import fc from 'fast-check';
import { type Days, refusedDays as refusedWithin } from './days';
import { type Sizes, suppress } from './suppress';

const refusedDays = (days: Days, roles: readonly Role[]) => refusedWithin(days, roles, 3_660);
const q1 = { from: '2026-01-01', to: '2026-03-31' };
const others = ['leader', 'tenant-admin', 'group-admin'] as const satisfies readonly Role[];

describe('N-08 which days figures are of', () => {
  it.each([
    ['a day less', '2026-01-01', '2026-03-30'], ['a day later', '2026-01-02', '2026-03-31'], ['a day more', '2026-01-01', '2026-04-01'], ['a month', '2026-01-01', '2026-01-31'],
    ['two quarters', '2026-01-01', '2026-06-30'], ['three months of two quarters', '2026-02-01', '2026-04-30'], ['the quarter of another year', '2026-01-01', '2027-03-31'],
  ])('%s is for officers alone', (_what, from, to) => {
    expect(refusedDays({ from, to }, ['officer'])).toBeNull();
    expect(refusedDays({ from, to }, ['leader', 'officer'])).toBeNull();
    for (const role of others) expect(refusedDays({ from, to }, [role])).toEqual({ refused: 'period-not-quarter', field: 'from' });
  });

  it('one whole quarter is for everybody who may ask', () => {
    const quarters = [q1, { from: '2026-04-01', to: '2026-06-30' }, { from: '2026-07-01', to: '2026-09-30' }, { from: '2026-10-01', to: '2026-12-31' }];
    for (const role of [...others, 'officer'] as const) expect(quarters.map((days) => refusedDays(days, [role]))).toEqual([null, null, null, null]);
  });

  it('are turned or too many for everybody', () => {
    for (const role of ['officer', 'leader'] as const) {
      expect(refusedDays({ from: q1.to, to: q1.from }, [role])).toMatchObject({ refused: 'period-turned', field: 'from' });
      expect(refusedDays({ ...q1, to: '2036-03-31' }, [role])).toMatchObject({ refused: 'period-too-long', field: 'to' });
    }
  });
});

describe('N-08 who asks for two periods and subtracts one table from the other', () => {
  const K = 5;
  const days = Array.from({ length: 731 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
  const everyPeriod = days.flatMap((from, n) => days.slice(n).map((to): Days => ({ from, to })));
  const within = ({ from, to }: Days) => (day: string): boolean => from <= day && day <= to;
  /** What a shown number is the count of: days, each with its cases. */
  type Shown = ReadonlySet<string>;
  const nothing = { cases: 0, least: 0 };
  const sizes = (cases: number): Sizes => ({ filed: { cases, least: cases }, persons: nothing, due: nothing, answered: nothing, rated: nothing });

  /** The total of a period and its months, as far as they are shown, and what the total leaves of them. */
  const shownOf = (period: Days, filed: ReadonlyMap<string, number>): Shown[] => {
    const inIt = days.filter(within(period));
    const months = [...new Set(inIt.map((day) => day.slice(0, 7)))].map((month) => inIt.filter((day) => day.startsWith(month)));
    const count = (of: readonly string[]): number => of.reduce((sum, day) => sum + (filed.get(day) ?? 0), 0);
    const { rows, total } = suppress(months.map((of) => sizes(count(of))), sizes(count(inIt)), K);
    const open = months.filter((_, n) => rows[n]?.filed === null);
    if (total.filed) return open.map((of) => new Set(of));
    return [inIt, ...open, inIt.filter((day) => !open.flat().includes(day))].map((of) => new Set(of));
  };

  /** Every count that two shown ones give where one holds the other: nothing, or a few, or many. */
  const differences = (shown: readonly Shown[], filed: ReadonlyMap<string, number>): number[] =>
    shown.flatMap((all) => shown.filter((part) => [...part].every((day) => all.has(day))).map((part) => [...all].filter((day) => !part.has(day)).reduce((sum, day) => sum + (filed.get(day) ?? 0), 0)));
  const tellsOfFew = (periods: readonly Days[], filed: ReadonlyMap<string, number>): boolean => differences(periods.flatMap((period) => shownOf(period, filed)), filed).some((count) => count > 0 && count < K);

  const filings = fc.array(fc.tuple(fc.constantFrom(...days), fc.integer({ min: 1, max: 9 })), { maxLength: 60 }).map((all) => new Map(all));

  it('has whole quarters of all periods there are', () => {
    const askable = everyPeriod.filter((period) => !refusedDays(period, ['leader']));
    expect(askable).toHaveLength(8);
    for (const day of days) expect(askable.filter((period) => within(period)(day))).toHaveLength(1);
  });

  it('is never told of fewer than the threshold', () => {
    const askable = everyPeriod.filter((period) => !refusedDays(period, [...others]));
    fc.assert(fc.property(filings, fc.constantFrom(...askable), fc.constantFrom(...askable), (filed, one, other) => !tellsOfFew([one, other], filed)), { numRuns: 300 });
  });

  it('would be with any days: that is for who reads the cases', () => {
    const filed = new Map([['2027-01-10', 8], ['2027-01-31', 1]]);
    const two = [{ from: '2027-01-01', to: '2027-01-31' }, { from: '2027-01-01', to: '2027-01-30' }];
    expect([two.every((period) => !refusedDays(period, ['officer'])), tellsOfFew(two, filed)]).toEqual([true, true]);
  });
});
