import { figureDefinitions, type FigureCell } from '@huiyin/contracts';
import fc from 'fast-check';
import type { Counts } from '../figures/cells';
import { tallyOf } from '../figures/tally';
import { monthsTable, onTime, tenantsTable, together } from './overview';

/** So many cases, each of another person, all answered and on time, none rated. */
const counts = (cases: number, late = 0): Counts => ({
  persons: cases,
  tally: tallyOf([
    { of: 'persons', value: 'yes', count: cases }, { of: 'answered', value: 'yes', count: cases }, { of: 'completion', value: 'yes', count: cases },
    { of: 'on-time', value: 'yes', count: cases - late }, { of: 'on-time', value: 'no', count: late }, { of: 'hours', value: String(cases), count: cases },
    { of: 'implementation', value: 'yes', count: cases },
  ].filter(({ count }) => count > 0) as Parameters<typeof tallyOf>[0]),
});
const table = (...rows: Counts[]) => tenantsTable(rows, 5, figureDefinitions);
const cell = (cells: readonly FigureCell[] | undefined, figure: FigureCell['figure']): FigureCell | undefined => cells?.find((one) => one.figure === figure);
/** Nobody rated, so there is nothing to withhold of that. */
const counted = (cells: readonly FigureCell[] | undefined): FigureCell[] => (cells ?? []).filter(({ figure }) => figure !== 'satisfaction');
const items = (cells: readonly FigureCell[] | undefined): number | string | null => cell(cells, 'items')?.withheld ?? cell(cells, 'items')?.value ?? null;

describe('N-08 figures over tenants', () => {
  it('are each tenant’s, and their sum with the median of all cases', () => {
    const { rows, total } = table(counts(412, 31), counts(286, 15), counts(9));
    expect(rows.map(items)).toEqual([412, 286, 9]);
    expect(cell(total, 'on-time')).toMatchObject({ numerator: 661, denominator: 707 });
    expect(cell(total, 'median-hours')?.value).toBe(41.2);
    expect(together([counts(3), counts(4)]).persons).toBe(7);
  });

  it('have as many persons together as each has, and their definition says so', () => {
    expect(cell(table(counts(412), counts(286)).total, 'persons')?.value).toBe(698);
    const words = figureDefinitions.find(({ id }) => id === 'persons')?.numerator;
    expect(words).toEqual({ zh: expect.stringContaining('多家企业的合计为各家相加') as unknown, en: expect.stringContaining('across enterprises the numbers are added up') as unknown });
  });

  it('tell no tenant of too few, and no other by which it could be reckoned from the sum', () => {
    const { rows, total } = table(counts(412), counts(286), counts(38), counts(4));
    expect(rows.map(items)).toEqual(['complement', 286, 38, 'small']);
    expect(items(total)).toBe(740);
    for (const row of [rows[0], rows[3]]) for (const one of counted(row)) expect(one).toMatchObject({ value: null, numerator: null, denominator: null, exclusions: [] });
  });

  it('never leave one hidden number beside the sum of all', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 }), (cases) => {
      const { rows, total } = table(...cases.map((n) => counts(n)));
      const hidden = rows.map((row, at) => ({ withheld: cell(row, 'items')?.withheld, cases: cases[at] ?? 0 })).filter(({ withheld }) => withheld);
      if (cell(total, 'items')?.withheld || hidden.length === 0) return;
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, one) => sum + one.cases, 0)).toBeGreaterThanOrEqual(5);
    }), { numRuns: 300 });
  });
});

describe('N-08 one tenant’s own page', () => {
  const months = [counts(200), counts(210), counts(2)];
  const tenant = together(months);

  it('has its months, of which none gives another away', () => {
    const { hidden } = table(tenant, counts(50));
    const shown = monthsTable(months, tenant, hidden[0]!, 5, figureDefinitions);
    expect([...shown.rows.map(items), items(shown.total)]).toEqual(['complement', 210, 'small', 412]);
  });

  it('tells nothing that the table of all tenants withholds of it', () => {
    const { hidden } = table(tenant, counts(3), counts(90));
    expect(hidden[0]?.filed).toBe('complement');
    const shown = monthsTable(months, tenant, hidden[0]!, 5, figureDefinitions);
    for (const row of [...shown.rows, shown.total]) for (const one of counted(row)) expect(one).toMatchObject({ value: null, numerator: null, denominator: null });
    expect(onTime('2026-Q3', shown.total)).toEqual({ period: '2026-Q3', value: null, withheld: 'complement' });
  });
});
