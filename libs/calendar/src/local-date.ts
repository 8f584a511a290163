import type { Calendar } from './calendar';
import { dateOfDay, dayOfDate, timeOfDay } from './local-day';
import { planOf } from './work-plan';
import { endOfDay, endOfWork, localDay, momentOfDay } from './zone-day';

/** True for a local day, `YYYY-MM-DD`, that has any working time. */
export const isWorkday = (date: string, calendar: Calendar): boolean => {
  const day = dayOfDate(date);
  return endOfWork(calendar.timezone, day, planOf(calendar).on(day)) !== undefined;
};

/** `YYYY-MM-DD` of an instant in a zone. */
export const localDate = (at: Date, timezone: string): string => dateOfDay(localDay(timezone, at.getTime()));

/** When a zone's clocks reach `HH:MM` (or `24:00`) of a local day; where they do twice, the later time. */
export const localInstant = (date: string, time: string, timezone: string): Date => {
  const day = dayOfDate(date);
  const since = timeOfDay(time);
  return new Date(since === 0 ? endOfDay(timezone, day - 1) : momentOfDay(timezone, day, since));
};
