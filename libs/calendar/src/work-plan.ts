import { weekdays, type Calendar, type Span } from './calendar';
import { CalendarInvalidError } from './errors';
import { dateOfDay, dayOfDate, timeOfDay, weekdayOf } from './local-day';

/** Working hours of one local day in milliseconds since its midnight: sorted, apart, with their sum. */
export interface DayHours {
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly total: number;
}

/** A calendar ready to be asked by day number. */
export interface WorkPlan {
  readonly timezone: string;
  on(day: number): DayHours;
  /** Hours of a weekday (Monday 0) without regard to listed days. */
  onWeekday(weekday: number): DayHours;
  weekTotal(): number;
  /** Day numbers of all listed days, ascending. */
  listed(): readonly number[];
}

/** Sorts and joins spans; a span that ends before it begins is an error, an empty one is nothing. */
const readSpans = (spans: readonly Span[]): DayHours => {
  const sorted = spans
    .map(([from, to]): [number, number] => {
      const span: [number, number] = [timeOfDay(from), timeOfDay(to)];
      if (span[1] < span[0]) throw new CalendarInvalidError(`a span ends before it begins: ${from}–${to}`);
      return span;
    })
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const span of sorted) {
    const last = joined[joined.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push(span);
  }
  return { spans: joined, total: joined.reduce((sum, [from, to]) => sum + to - from, 0) };
};

const readRule = (calendar: Calendar, date: string): DayHours | undefined => {
  if (!Object.hasOwn(calendar.holidays, date)) return undefined;
  const rule = calendar.holidays[date]!;
  if (rule === 'off') return readSpans([]);
  if (rule === 'work') return readSpans(calendar.makeUp);
  if (!Array.isArray(rule)) throw new CalendarInvalidError(`not a rule for ${date}`);
  return readSpans(rule as readonly Span[]);
};

/** Weekdays are read as they come up; listed days are looked up by date until `listed` is asked for, which long stretches do; nothing is kept between calls. */
export const planOf = (calendar: Calendar): WorkPlan => {
  const week: DayHours[] = [];
  const onWeekday = (weekday: number): DayHours => (week[weekday] ??= readSpans(calendar.week[weekdays[weekday]!] ?? []));
  let byDay: Map<number, DayHours> | undefined;
  let days: readonly number[] = [];
  const listed = (): readonly number[] => {
    if (byDay) return days;
    const dates = Object.keys(calendar.holidays);
    byDay = new Map(dates.map((date) => [dayOfDate(date), readRule(calendar, date)!]));
    days = [...byDay.keys()].sort((a, b) => a - b);
    return days;
  };
  const on = (day: number): DayHours =>
    (byDay ? byDay.get(day) : readRule(calendar, dateOfDay(day))) ?? onWeekday(weekdayOf(day));
  let total: number | undefined;
  const weekTotal = (): number => (total ??= weekdays.reduce((sum, _, day) => sum + onWeekday(day).total, 0));
  return { timezone: calendar.timezone, on, onWeekday, weekTotal, listed };
};
