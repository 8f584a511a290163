import { monthOf, type Span, yearOf } from './changes';

/** A period as spans that are counted in advance, and the days at its ends that fill none. */
export interface Cover {
  readonly spans: readonly Span[];
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

/** Twelve months of one year are one span. */
const spansOf = (months: readonly string[]): Span[] =>
  [...new Set(months.map(yearOf))].flatMap((year): Span[] => {
    const ofIt = months.filter((month) => yearOf(month) === year);
    return ofIt.length === 12 ? [{ grain: 'year', start: year }] : ofIt.map((start) => ({ grain: 'month', start }));
  });

/** Both days belong to the period. */
export const coverOf = (from: string, to: string): Cover => {
  const months = wholeMonths(from, to);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { spans: [], edges: [{ from, to }] };
  const after = nextMonth(last);
  const edges = [{ from, to: dayAfter(first, -1) }, { from: after, to }].filter((edge) => edge.from <= edge.to);
  return { spans: spansOf(months), edges };
};
