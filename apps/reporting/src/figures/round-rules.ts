import type { Calendar } from '@huiyin/calendar';
import { calendarOf, type NationalDays, type Policy } from '@huiyin/policy';

/** What the policy that a round began with says about counting it. */
export interface RoundRules {
  readonly calendar: Calendar;
  /** Kinds of deadlines that were promised to the sender. */
  readonly promised: ReadonlySet<string>;
  readonly anonymousRate: boolean;
}

export const rulesOf = ({ hours, clocks, review }: Policy, national: NationalDays | undefined): RoundRules => ({
  calendar: calendarOf(hours, national),
  promised: new Set(clocks.filter(({ promised }) => promised).map(({ kind }) => kind)),
  anonymousRate: review.anonymousInSatisfaction,
});
