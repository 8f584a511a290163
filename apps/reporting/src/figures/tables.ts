import type { FigureCell, FigureDefinition } from '@huiyin/contracts';
import { type Counts, shownCells, sizesOf } from './cells';
import { suppress } from './suppress';
import { type Counted, tallyOf } from './tally';

interface Row {
  readonly key: string | null;
  readonly counted: Counted['of'] | 'people' | 'all-people';
  readonly value: string;
  readonly count: number;
}

const isTallied = (row: Row): row is Row & { readonly counted: Counted['of'] } => row.counted !== 'people' && row.counted !== 'all-people';

const countsOf = (rows: readonly Row[], people: Row['counted']): Counts => ({
  tally: tallyOf(rows.filter(isTallied).map(({ counted, value, count }) => ({ of: counted, value, count }))),
  persons: rows.find(({ counted }) => counted === people)?.count ?? 0,
});

export interface Group {
  readonly key: string | null;
  readonly counts: Counts;
}

/** What was counted, by group in the order of their keys, that without one last. */
export const groupsOf = (rows: readonly Row[]): Group[] => {
  const byKey = new Map<string | null, Row[]>();
  for (const row of rows.filter(({ counted }) => counted !== 'all-people')) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const order = (key: string | null): string => (key === null ? '1' : `0${key}`);
  return [...byKey].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)).map(([key, ofIt]) => ({ key, counts: countsOf(ofIt, 'people') }));
};

/** What was counted in all. */
export const totalOf = (rows: readonly Row[]): Counts => countsOf(rows, 'all-people');

export interface Table {
  readonly total: FigureCell[];
  readonly rows: { readonly group: string | null; readonly cells: FigureCell[] }[];
}

/** The table as it may be shown: `groups` are parts of the total that do not overlap. */
export const tableOf = (total: Counts, groups: readonly Group[], definitions: readonly FigureDefinition[], threshold: number): Table => {
  const hidden = suppress(groups.map(({ counts }) => sizesOf(counts)), sizesOf(total), threshold);
  return {
    total: shownCells(total, definitions, hidden.total),
    rows: groups.map(({ key, counts }, at) => ({ group: key, cells: shownCells(counts, definitions, hidden.rows[at] ?? hidden.total) })),
  };
};
