import type { Calendar } from './calendar';
import { AmountInvalidError } from './errors';
import { MINUTE } from './local-day';
import { workIn } from './local-work';
import { planOf } from './work-plan';
import { segmentAt } from './zone';

/** Working minutes in `[a, b)`, with fractions for seconds; 0 when b ≤ a. */
export const workingTimeBetween = (a: Date, b: Date, calendar: Calendar): number => {
  const plan = planOf(calendar);
  const end = b.getTime();
  if (Number.isNaN(a.getTime()) || Number.isNaN(end)) throw new AmountInvalidError('not an instant');
  let sum = 0;
  for (let at = a.getTime(); at < end; ) {
    const { to, offset } = segmentAt(plan.timezone, at);
    sum += workIn(plan, at + offset, Math.min(to, end) + offset);
    at = to;
  }
  return sum / MINUTE;
};
