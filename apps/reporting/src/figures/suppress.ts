import type { PeriodRule, Withheld } from '@huiyin/contracts';

/** How many cases a group has under one rule of period, and the fewest that any figure of them is about: persons, or cases in a share. */
export interface Size {
  readonly cases: number;
  readonly least: number;
}
/**
 * What is counted by one rule is withheld together: one figure of it and what it leaves out give the others. How many persons
 * are known is no part of them: few beside many who gave no name.
 */
export const parts = ['filed', 'persons', 'due', 'answered', 'rated'] as const satisfies readonly (PeriodRule | 'persons')[];
export type Part = (typeof parts)[number];
export type Sizes = Readonly<Record<Part, Size>>;
export type Hidden = Readonly<Record<Part, Withheld | null>>;

type Marks = Record<Part, Withheld | null>;
const none = (): Marks => ({ filed: null, persons: null, due: null, answered: null, rated: null });

/** The threshold that holds: of "fewer than two" there is one kind only, so that the word would be the number. */
export const thresholdOf = (threshold: number): number => (threshold === 2 ? 3 : threshold);

const isSmall = ({ cases, least }: Size, k: number): boolean => cases > 0 && least < k;

const hide = (marks: Marks, sizes: Sizes, of: readonly Part[], why: Withheld): void => {
  for (const part of of) if (sizes[part].cases > 0 && marks[part] !== 'small') marks[part] = why;
};

/**
 * Whether of hidden cells whose sum is known nothing can be told but what their words say: each small one may still be
 * anything from 1 to k − 1, and none is the only number that fits.
 */
const isSafe = (small: number, others: number, sum: number, k: number): boolean => {
  if (small + others === 0) return true;
  if (small === 0) return others > 1 && sum > others * k;
  const roomAbove = sum >= k - 1 + (small - 1) + others * k;
  return roomAbove && (others > 0 || sum <= (small - 1) * (k - 1) + 1);
};

interface Table {
  readonly groups: readonly Sizes[];
  readonly marks: readonly Marks[];
  readonly k: number;
}

const safeIn = ({ groups, marks, k }: Table, part: Part): boolean => {
  const hidden = groups.flatMap((sizes, at) => (marks[at]?.[part] ? [{ cases: sizes[part].cases, small: marks[at][part] === 'small' }] : []));
  const small = hidden.filter((cell) => cell.small).length;
  return isSafe(small, hidden.length - small, hidden.reduce((sum, { cases }) => sum + cases, 0), k);
};

/** Rows that are withheld whole already come first; after them the order of the table: a choice by size would tell the size. */
const candidates = ({ groups, marks }: Table, part: Part): number[] => {
  const open = groups.map((_, at) => at).filter((at) => (groups[at]?.[part].cases ?? 0) > 0 && !marks[at]?.[part]);
  const whole = open.filter((at) => marks[at]?.filed);
  return [...whole, ...open.filter((at) => !whole.includes(at))];
};

const protect = (table: Table, part: Part): void => {
  const { groups, marks } = table;
  for (const at of candidates(table, part)) {
    if (safeIn(table, part)) return;
    const [row, sizes] = [marks[at], groups[at]];
    if (row && sizes) hide(row, sizes, part === 'filed' ? parts : [part], 'complement');
  }
  if (!safeIn(table, part)) settleWhole(table, part);
};

/**
 * Every row is hidden and the sum still says too much: then the empty ones are hidden too, and none is told from another. A
 * row that is alone is the sum itself.
 */
const settleWhole = ({ groups, marks, k }: Table, part: Part): void => {
  const cases = groups.map((sizes) => sizes[part].cases);
  const alone = cases.filter((count) => count > 0).length === 1;
  // Where all are one short of k, that they are few and their sum would be the number.
  const why = cases.every((count) => count === k - 1) ? 'complement' : 'small';
  for (const row of marks) row[part] = alone ? null : why;
};

/**
 * Which cells of a table of groups are withheld, and which of their total: those about fewer than `threshold`, and enough
 * others that no difference gives one away. A group with too few filings is withheld whole. An empty cell is shown.
 */
export const suppress = (groups: readonly Sizes[], total: Sizes, threshold: number): { readonly rows: readonly Hidden[]; readonly total: Hidden } => {
  const k = thresholdOf(threshold);
  const [marks, ofTotal] = [groups.map(none), none()];
  const table = { groups, marks, k };
  for (const part of parts) if (isSmall(total[part], k)) ofTotal[part] = 'small';
  groups.forEach((sizes, at) => {
    const row = marks[at];
    if (!row) return;
    const small = parts.filter((part) => ofTotal[part] === 'small' || isSmall(sizes[part], k));
    hide(row, sizes, small.includes('filed') ? parts : small, 'small');
  });
  for (const part of parts) if (ofTotal[part] === null) protect(table, part);
  return { rows: marks, total: ofTotal };
};
