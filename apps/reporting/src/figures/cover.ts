import { monthOf } from './changes';

/** A period as whole months, which are counted in advance, and the days at its ends that fill none. */
export interface Cover {
  /** Their first days. */
  readonly months: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

const DAY = 86_400_000;
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const nextMonth = (month: string): string => monthOf(dayAfter(month, 31));

/** Days from one to another, both counted. */
export const daysIn = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;

const wholeMonths = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = from === monthOf(from) ? from : nextMonth(monthOf(from)); dayAfter(nextMonth(month), -1) <= to; month = nextMonth(month)) months.push(month);
  return months;
};

/** Both days belong to the period. */
export const coverOf = (from: string, to: string): Cover => {
  const months = wholeMonths(from, to);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { months, edges: [{ from, to }] };
  const after = nextMonth(last);
  const edges = [{ from, to: dayAfter(first, -1) }, { from: after, to }].filter((edge) => edge.from <= edge.to);
  return { months, edges };
};
