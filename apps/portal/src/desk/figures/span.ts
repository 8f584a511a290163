/** Days as 2026-11-30, both within it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export const spanNames = ['month', 'month-before', 'quarter', 'quarter-before', 'year'] as const;
export type SpanName = (typeof spanNames)[number];

const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** From the first day of one month to the last of `months` of them; months count from 0 and may be negative. */
const months = (year: number, first: number, count: number): Span => ({ from: dayOf(year, first, 1), to: dayOf(year, first + count, 0) });

/** What a name means on a day. */
export const spanOf = (name: SpanName, today: string): Span => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const quarter = month - (month % 3);
  const spans: Record<SpanName, Span> = {
    'month': months(year, month, 1),
    'month-before': months(year, month - 1, 1),
    'quarter': months(year, quarter, 3),
    'quarter-before': months(year, quarter - 3, 3),
    'year': months(year, 0, 12),
  };
  return spans[name];
};

/** The name of a span on a day; undefined where it was chosen by its days. */
export const nameOf = ({ from, to }: Span, today: string): SpanName | undefined =>
  spanNames.find((name) => {
    const span = spanOf(name, today);
    return span.from === from && span.to === to;
  });

/** The days of a quarter that is written 2026-Q3. */
export const spanOfQuarter = (quarter: string): Span => months(Number(quarter.slice(0, 4)), (Number(quarter.slice(6)) - 1) * 3, 3);

/** The quarter whose first day it is in. */
export const quarterOf = ({ from }: Pick<Span, 'from'>): string => `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;

/** The days that the address asks for; without them this quarter. Who asks by quarter has the whole one in which they begin. */
export const askedSpan = ({ from, to }: Span, today: string, byQuarter: boolean): Span => {
  const span = isDay(from) && isDay(to) ? { from, to } : spanOf('quarter', today);
  return byQuarter ? spanOfQuarter(quarterOf(span)) : span;
};

/** Whether a text of the address is a day there is. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
