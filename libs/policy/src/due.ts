import { type Calendar, addWorkingTime, isWorkday, localDate, localInstant } from '@huiyin/calendar';
import type { DueBy } from './amount';
import type { DueAt } from './outcomes';

type SameDay = Extract<DueBy, { sameDay: unknown }>['sameDay'];

const sameDayAt = ({ cutOff, after }: SameDay, start: Date, calendar: Calendar): Date => {
  const today = localDate(start, calendar.timezone);
  const cut = localInstant(today, cutOff, calendar.timezone);
  const inTime = start < cut;
  if (after === 'same-calendar-day') return inTime ? cut : addWorkingTime(start, { calendarDays: 0 }, calendar);
  if (inTime && isWorkday(today, calendar)) return cut;
  const ends = addWorkingTime(start, { workingDays: 1 }, calendar);
  return localInstant(localDate(new Date(ends.getTime() - 1), calendar.timezone), cutOff, calendar.timezone);
};

const dueTime = (by: DueBy, start: Date, calendar: Calendar, named: Date | null | undefined): Date => {
  if ('sameDay' in by) return sameDayAt(by.sameDay, start, calendar);
  if ('date' in by) return named ?? addWorkingTime(start, by.otherwise, calendar);
  return addWorkingTime(start, by, calendar);
};

/** True when any local day from start to due lies past the last year that the calendar knows, or it knows none. */
export const isProvisional = (start: Date, at: Date, calendar: Calendar): boolean => {
  const last = new Date(Math.max(start.getTime(), at.getTime() - 1));
  return !calendar.knownThrough || Number.parseInt(localDate(last, calendar.timezone), 10) > Number(calendar.knownThrough);
};

/**
 * When a rule that started at `start` is due. For `date` rules `named` is the instant that the starting fact carries.
 * @throws NoWorkingTimeError where working time is asked of a calendar without any
 */
export const due = (rule: { readonly due: DueBy }, start: Date, calendar: Calendar, named?: Date | null): DueAt => {
  const at = dueTime(rule.due, start, calendar, named);
  return { at, provisional: isProvisional(start, at, calendar) };
};
