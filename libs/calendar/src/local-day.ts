import { CalendarInvalidError } from './errors';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const KEPT_DATES = 50_000;
const dates = new Map<number, string>();
const two = (part: number): string => String(part).padStart(2, '0');
const times = new Map(Array.from({ length: 1441 }, (_, minute) => [`${two(Math.floor(minute / 60))}:${two(minute % 60)}`, minute * MINUTE]));

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export const dayOfDate = (date: string): number => {
  const found = DATE.exec(date);
  const at = found ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(at) || dateOfDay(at / DAY) !== date) throw new CalendarInvalidError(`not a date: ${date}`);
  return at / DAY;
};

/** `YYYY-MM-DD` of days since 1970-01-01; later years than 9999 have six digits and match no listed day. */
export const dateOfDay = (day: number): string => {
  const known = dates.get(day);
  if (known) return known;
  if (dates.size >= KEPT_DATES) dates.clear();
  const date = new Date(day * DAY).toISOString().split('T', 1)[0]!;
  dates.set(day, date);
  return date;
};

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Milliseconds since local midnight of `HH:MM`, `24:00` included. */
export const timeOfDay = (time: string): number => {
  const since = times.get(time);
  if (since === undefined) throw new CalendarInvalidError(`not a time of day: ${time}`);
  return since;
};
