/** A quarter is written 2026-Q3. */
const part = (quarter: string): { readonly year: number; readonly n: number } => ({ year: Number(quarter.slice(0, 4)), n: Number(quarter.slice(6)) });
const written = (at: Date): string => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
const firstOf = (quarter: string, months = 0): Date => {
  const { year, n } = part(quarter);
  return new Date(Date.UTC(year, (n - 1) * 3 + months, 1));
};
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** The quarter of an instant, by UTC: which one a page begins with, and nothing else, depends on it. */
export const quarterAt = (at: Date): string => written(at);

/** The first of its days. */
export const firstDay = (quarter: string): string => day(firstOf(quarter));

/** The first days of its months. */
export const monthsOf = (quarter: string): string[] => [0, 1, 2].map((n) => day(firstOf(quarter, n)));

/** Its first and its last day. */
export const daysOf = (quarter: string): { readonly from: string; readonly to: string } => ({
  from: day(firstOf(quarter)), to: day(new Date(firstOf(quarter, 3).getTime() - 86_400_000)),
});

/** So many quarters, the last of them this one. */
export const quartersUpTo = (quarter: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => written(firstOf(quarter, (n + 1 - count) * 3)));
