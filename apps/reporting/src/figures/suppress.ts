import type { PeriodRule, Withheld } from '@huiyin/contracts';

/** How many cases a group has under one rule of period, and the fewest that any figure of them is about: persons, or cases in a share. */
export interface Size {
  readonly cases: number;
  readonly least: number;
}
export type Sizes = Readonly<Record<PeriodRule, Size>>;
export type Hidden = Readonly<Record<PeriodRule, Withheld | null>>;

/** What is counted by one rule is withheld together: one figure of it and what it leaves out give the others. */
export const periodRules = ['filed', 'due', 'answered', 'rated'] as const satisfies readonly PeriodRule[];

type Marks = Record<PeriodRule, Withheld | null>;
const none = (): Marks => ({ filed: null, due: null, answered: null, rated: null });

/** The threshold that holds: of "fewer than two" there is one kind only, so that the word would be the number. */
export const thresholdOf = (threshold: number): number => (threshold === 2 ? 3 : threshold);

const isSmall = ({ cases, least }: Size, k: number): boolean => cases > 0 && least < k;

const hide = (marks: Marks, sizes: Sizes, rules: readonly PeriodRule[], why: Withheld): void => {
  for (const rule of rules) if (sizes[rule].cases > 0 && marks[rule] !== 'small') marks[rule] = why;
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

const safeIn = ({ groups, marks, k }: Table, rule: PeriodRule): boolean => {
  const hidden = groups.flatMap((sizes, at) => (marks[at]?.[rule] ? [{ cases: sizes[rule].cases, small: marks[at][rule] === 'small' }] : []));
  const small = hidden.filter((cell) => cell.small).length;
  return isSafe(small, hidden.length - small, hidden.reduce((sum, { cases }) => sum + cases, 0), k);
};

/** Rows that are withheld whole already come first; after them the order of the table: a choice by size would tell the size. */
const candidates = ({ groups, marks }: Table, rule: PeriodRule): number[] => {
  const open = groups.map((_, at) => at).filter((at) => (groups[at]?.[rule].cases ?? 0) > 0 && !marks[at]?.[rule]);
  const whole = open.filter((at) => marks[at]?.filed);
  return [...whole, ...open.filter((at) => !whole.includes(at))];
};

const protect = (table: Table, rule: PeriodRule): void => {
  const { groups, marks } = table;
  for (const at of candidates(table, rule)) {
    if (safeIn(table, rule)) return;
    const [row, sizes] = [marks[at], groups[at]];
    if (row && sizes) hide(row, sizes, rule === 'filed' ? periodRules : [rule], 'complement');
  }
  if (!safeIn(table, rule)) settleWhole(table, rule);
};

/**
 * Every row is hidden and the sum still says too much: then the empty ones are hidden too, and none is told from another. A
 * row that is alone is the sum itself.
 */
const settleWhole = ({ groups, marks, k }: Table, rule: PeriodRule): void => {
  const cases = groups.map((sizes) => sizes[rule].cases);
  const alone = cases.filter((count) => count > 0).length === 1;
  // Where all are one short of k, that they are few and their sum would be the number.
  const why = cases.every((count) => count === k - 1) ? 'complement' : 'small';
  for (const row of marks) row[rule] = alone ? null : why;
};

/**
 * Which cells of a table of groups are withheld, and which of their total: those about fewer than `threshold`, and enough
 * others that no difference gives one away. A group with too few filings is withheld whole. An empty cell is shown.
 */
export const suppress = (groups: readonly Sizes[], total: Sizes, threshold: number): { readonly rows: readonly Hidden[]; readonly total: Hidden } => {
  const k = thresholdOf(threshold);
  const [marks, ofTotal] = [groups.map(none), none()];
  const table = { groups, marks, k };
  for (const rule of periodRules) if (isSmall(total[rule], k)) ofTotal[rule] = 'small';
  groups.forEach((sizes, at) => {
    const row = marks[at];
    if (!row) return;
    const small = periodRules.filter((rule) => ofTotal[rule] === 'small' || isSmall(sizes[rule], k));
    hide(row, sizes, small.includes('filed') ? periodRules : small, 'small');
  });
  for (const rule of periodRules) if (ofTotal[rule] === null) protect(table, rule);
  return { rows: marks, total: ofTotal };
};
