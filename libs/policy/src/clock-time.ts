import { type Amount, type Calendar, addWorkingTime, workingTimeBetween } from '@huiyin/calendar';
import type { DueBy } from './amount';
import type { ClockRule, Reminder } from './clock-rule';
import { isProvisional } from './due';
import type { DueAt } from './outcomes';

/** True for rules counted in working time; the others run by the wall clock. */
export const countsWorkingTime = (by: DueBy): boolean => 'minutes' in by || 'workingDays' in by;

/** When a pause stops counting although nobody resumed; undefined without a limit. */
export const pauseEnds = (rule: Pick<ClockRule, 'pauseLimit'>, pausedAt: Date, calendar: Calendar): Date | undefined =>
  rule.pauseLimit && addWorkingTime(pausedAt, rule.pauseLimit, calendar);

/** The new deadline after a pause: what was left when it began, counted from where it ended. A deadline already passed stays. */
export const dueAfterPause = (
  rule: Pick<ClockRule, 'due'>,
  dueAt: Date,
  pause: { readonly from: Date; readonly to: Date },
  calendar: Calendar,
): DueAt => {
  if (pause.from >= dueAt) return { at: dueAt, provisional: isProvisional(pause.from, dueAt, calendar) };
  const left = workingTimeBetween(pause.from, dueAt, calendar);
  const at = countsWorkingTime(rule.due)
    ? addWorkingTime(pause.to, { minutes: left }, calendar)
    : new Date(dueAt.getTime() + pause.to.getTime() - pause.from.getTime());
  return { at, provisional: isProvisional(pause.from, at, calendar) };
};

/** When to remind: so many working minutes before due, at the start where there are fewer. */
export const reminderAt = (reminder: Reminder, start: Date, dueAt: Date, calendar: Calendar): Date => {
  const all = workingTimeBetween(start, dueAt, calendar);
  return all <= reminder.minutesBefore ? start : addWorkingTime(start, { minutes: all - reminder.minutesBefore }, calendar);
};

/** When the next level is called, counted from a level's `escalated`; undefined after the last. */
export const nextStepAt = (next: Amount | undefined, escalatedAt: Date, calendar: Calendar): Date | undefined =>
  next && addWorkingTime(escalatedAt, next, calendar);
