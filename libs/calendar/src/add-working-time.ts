import type { Amount, Calendar } from './calendar';
import { AmountInvalidError, NoWorkingTimeError } from './errors';
import { MINUTE } from './local-day';
import { reach } from './local-work';
import { type WorkPlan, planOf } from './work-plan';
import { segmentAt } from './zone';
import { endOfDay, endOfWork, localDay } from './zone-day';

const END_OF_TIME = 8.64e15;
const LAST_DAY = 1e8 - 2;
// So many days are looked up by date; longer counts index the listed days once.
const SHORT = 60;

const counted = (count: number, least: number): number => {
  if (!Number.isInteger(count) || count < least) throw new AmountInvalidError(`not an amount: ${count}`);
  return count;
};

/** Without weekly hours only listed days still to come have work. */
const assureMore = (plan: WorkPlan, day: number): void => {
  if (plan.weekTotal() > 0) return;
  const more = plan.listed().some((listed) => listed >= day && plan.on(listed).total > 0);
  if (!more) throw new NoWorkingTimeError();
};

const addMinutes = (plan: WorkPlan, start: number, minutes: number): number => {
  if (!(minutes >= 0)) throw new AmountInvalidError(`not an amount: ${minutes}`);
  let rest = Math.round(minutes * MINUTE);
  if (rest === 0) return start;
  for (let at = start; at < END_OF_TIME; ) {
    const { to, offset } = segmentAt(plan.timezone, at);
    const reached = reach(plan, at + offset, to + offset, rest);
    if ('at' in reached) return reached.at - offset;
    assureMore(plan, localDay(plan.timezone, to));
    rest = reached.rest;
    at = to;
  }
  throw new AmountInvalidError('past the end of time');
};

const addWorkingDays = (plan: WorkPlan, start: number, days: number): number => {
  let rest = counted(days, 1);
  if (rest > SHORT) plan.listed();
  const first = localDay(plan.timezone, start) + 1;
  for (let day = first; day < LAST_DAY; day += 1) {
    if (day > first && (day - first) % SHORT === 0) assureMore(plan, day);
    const end = endOfWork(plan.timezone, day, plan.on(day));
    if (end === undefined) continue;
    rest -= 1;
    if (rest === 0) return end;
  }
  throw new AmountInvalidError('past the end of time');
};

const addCalendarDays = (zone: string, start: number, days: number): number => {
  const day = localDay(zone, start) + counted(days, 0);
  if (day >= LAST_DAY) throw new AmountInvalidError('past the end of time');
  return endOfDay(zone, day);
};

const addTo = (start: number, amount: Amount, calendar: Calendar): number => {
  if ('minutes' in amount) return addMinutes(planOf(calendar), start, amount.minutes);
  if ('workingDays' in amount) return addWorkingDays(planOf(calendar), start, amount.workingDays);
  return addCalendarDays(calendar.timezone, start, amount.calendarDays);
};

/**
 * When `amount` has passed since `start`, UTC in and out: minutes of work to the millisecond, the end of the last span
 * of the n-th workday after start's local day, or the midnight that ends the n-th day after it.
 * @throws NoWorkingTimeError, CalendarInvalidError, AmountInvalidError
 */
export const addWorkingTime = (start: Date, amount: Amount, calendar: Calendar): Date => {
  const from = start.getTime();
  if (Number.isNaN(from)) throw new AmountInvalidError('not an instant');
  const at = addTo(from, amount, calendar);
  if (at > END_OF_TIME) throw new AmountInvalidError('past the end of time');
  return new Date(at);
};
