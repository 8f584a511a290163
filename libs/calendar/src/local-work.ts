import { DAY, weekdayOf } from './local-day';
import type { DayHours, WorkPlan } from './work-plan';

// Up to here days are walked one by one; past it whole weeks are counted at once.
const WALK = 70;

/** Work of one day within `[from, to)`, all in milliseconds of that day. */
const within = (hours: DayHours, from: number, to: number): number => {
  if (from <= 0 && to >= DAY) return hours.total;
  return hours.spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
};

/** How many of the listed days come before `day`. */
const listedBefore = (listed: readonly number[], day: number): number => {
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (listed[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Work of the whole days `[first, end)`: weeks by multiplication, the rest by weekday, listed days put right. */
const wholeDays = (plan: WorkPlan, first: number, end: number): number => {
  const weeks = Math.floor((end - first) / 7);
  let sum = weeks * plan.weekTotal();
  for (let day = first + weeks * 7; day < end; day += 1) sum += plan.onWeekday(weekdayOf(day)).total;
  const listed = plan.listed();
  for (let i = listedBefore(listed, first); i < listed.length && listed[i]! < end; i += 1) {
    const day = listed[i]!;
    sum += plan.on(day).total - plan.onWeekday(weekdayOf(day)).total;
  }
  return sum;
};

/** Milliseconds of work in the local stretch `[from, to)` of one offset. */
export const workIn = (plan: WorkPlan, from: number, to: number): number => {
  if (to <= from) return 0;
  const first = Math.floor(from / DAY);
  const last = Math.floor(to / DAY);
  if (last - first > WALK) {
    const head = within(plan.on(first), from - first * DAY, DAY);
    return head + wholeDays(plan, first + 1, last) + within(plan.on(last), 0, to - last * DAY);
  }
  let sum = 0;
  for (let day = first; day <= last; day += 1) sum += within(plan.on(day), from - day * DAY, to - day * DAY);
  return sum;
};

/** The first whole day from `day` on whose work, with that of the days before it, reaches `amount`; `end` if none before it does. */
const dayReaching = (plan: WorkPlan, day: number, end: number, amount: number): number => {
  let low = day;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wholeDays(plan, day, middle + 1) >= amount) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The moment of one day, from `from` on, at which `amount` of its work is done; it must have so much. */
const momentIn = (hours: DayHours, from: number, amount: number): number => {
  let rest = amount;
  for (const [begin, end] of hours.spans) {
    const start = Math.max(begin, from);
    if (end - start >= rest) return start + rest;
    rest -= Math.max(0, end - start);
  }
  return DAY;
};

/** Where `reach` got to: the local instant, or how much is left at the end of the stretch. */
export type Reached = { readonly at: number } | { readonly rest: number };

/** The earliest local instant of the stretch `[from, to)` with `amount` milliseconds of work since `from`. */
export const reach = (plan: WorkPlan, from: number, to: number, amount: number): Reached => {
  let rest = amount;
  const first = Math.floor(from / DAY);
  const long = first + WALK;
  for (let day = first; day < long; day += 1) {
    const midnight = day * DAY;
    if (midnight >= to) return { rest };
    const hours = plan.on(day);
    const work = within(hours, from - midnight, to - midnight);
    if (work >= rest) return { at: midnight + momentIn(hours, from - midnight, rest) };
    rest -= work;
  }
  const work = workIn(plan, long * DAY, to);
  if (work < rest) return { rest: rest - work };
  const day = dayReaching(plan, long, Math.floor(to / DAY), rest);
  return { at: day * DAY + momentIn(plan.on(day), 0, rest - wholeDays(plan, long, day)) };
};
