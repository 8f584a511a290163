import type { FigureCell, FigureDefinition } from '@huiyin/contracts';
import { type Counts, shownCells, sizesOf } from '../figures/cells';
import { type Hidden, suppress } from '../figures/suppress';
import { tallied, type Tally, tallyOf, type Values } from '../figures/tally';

/** What is told of no case. */
export const nothing: Counts = { tally: tallyOf([]), persons: 0 };

const sumOf = (all: readonly Values[]): Values => {
  const sums: Record<string, number> = {};
  for (const one of all) for (const value in one) sums[value] = (sums[value] ?? 0) + (one[value] ?? 0);
  return sums;
};

/** All of them together. Somebody who is known in two tenants is counted in each. */
export const together = (all: readonly Counts[]): Counts => ({
  tally: Object.fromEntries(tallied.map((of) => [of, sumOf(all.map(({ tally }) => tally[of]))])) as Tally,
  persons: all.reduce((sum, { persons }) => sum + persons, 0),
});

export interface Shown {
  readonly total: readonly FigureCell[];
  readonly rows: readonly (readonly FigureCell[])[];
  readonly hidden: readonly Hidden[];
}

/** Rows and their total as they may be shown: a total gives no withheld cell away. */
export const shownTable = (rows: readonly Counts[], total: Counts, threshold: number, definitions: readonly FigureDefinition[]): Shown => {
  const marks = suppress(rows.map(sizesOf), sizesOf(total), threshold);
  const of = (counts: Counts, hidden: Hidden | undefined): FigureCell[] => shownCells(counts, definitions, hidden ?? marks.total);
  return { total: of(total, marks.total), rows: rows.map((counts, at) => of(counts, marks.rows[at])), hidden: marks.rows };
};

/** Tenants beside one another, with their sum. */
export const tenantsTable = (tenants: readonly Counts[], threshold: number, definitions: readonly FigureDefinition[]): Shown =>
  shownTable(tenants, together(tenants), threshold, definitions);

/** Months of one tenant. What is withheld of it among the others is withheld here whole: from its own page it could be told for another. */
export const monthsTable = (months: readonly Counts[], tenant: Counts, hidden: Hidden, threshold: number, definitions: readonly FigureDefinition[]): Shown => {
  const shown = suppress(months.map(sizesOf), sizesOf(tenant), threshold);
  const both = (marks: Hidden): Hidden => ({
    filed: hidden.filed ?? marks.filed, persons: hidden.persons ?? marks.persons, due: hidden.due ?? marks.due,
    answered: hidden.answered ?? marks.answered, rated: hidden.rated ?? marks.rated,
  });
  const rows = shown.rows.map(both);
  return { total: shownCells(tenant, definitions, both(shown.total)), rows: months.map((counts, at) => shownCells(counts, definitions, rows[at] ?? hidden)), hidden: rows };
};

export interface Point {
  readonly period: string;
  readonly value: number | null;
  readonly withheld: FigureCell['withheld'];
}

/** What was on time in a quarter, as its own table of tenants shows it. */
export const onTime = (period: string, cells: readonly FigureCell[] | undefined): Point => {
  const cell = cells?.find(({ figure }) => figure === 'on-time');
  return { period, value: cell?.value ?? null, withheld: cell?.withheld ?? null };
};
