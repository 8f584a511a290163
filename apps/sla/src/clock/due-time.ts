import { addWorkingTime, type Amount, type Calendar } from '@huiyin/calendar';
import { type ClockRule, due, type DueAt, dueAfterPause, isProvisional } from '@huiyin/policy';
import { type CaseFact, text } from './fact';
import type { Pause } from './pauses';

type Due = Pick<ClockRule, 'due'>;

/** Moves what is due by each pause that ended: what was left is added again at its end. `pauses` are united. */
export const shifted = (rule: Due, dueAt: Date, start: Date, pauses: readonly Pause[], calendar: Calendar): Date =>
  pauses.reduce((at, { from, to }) => {
    if (to === null || to <= start) return at;
    return dueAfterPause(rule, at, { from: from > start ? from : start, to }, calendar).at;
  }, dueAt);

const namedBy = (rule: Due, start: CaseFact): Date | undefined => {
  const named = 'date' in rule.due ? text(start, rule.due.date) : undefined;
  return named === undefined ? undefined : new Date(named);
};

/** When a rule is due that this fact started, pauses left out. */
export const dueFrom = (rule: Due, start: CaseFact, pauses: readonly Pause[], calendar: Calendar): DueAt => {
  const first = due(rule, start.occurredAt, calendar, namedBy(rule, start));
  const at = shifted(rule, first.at, start.occurredAt, pauses, calendar);
  return { at, provisional: isProvisional(start.occurredAt, at, calendar) };
};

/** When an amount has passed since an instant, pauses left out; an amount of nothing is at once. */
export const amountAfter = (start: Date, amount: Amount, pauses: readonly Pause[], calendar: Calendar): Date => {
  const at = 'minutes' in amount && amount.minutes === 0 ? start : addWorkingTime(start, amount, calendar);
  return shifted({ due: amount }, at, start, pauses, calendar);
};
