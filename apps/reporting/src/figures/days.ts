import type { Role } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { daysOf, quarterAt } from '../audit/quarter';
import { daysIn } from './cover';

/** Both days belong to it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const isQuarter = ({ from, to }: Days): boolean => {
  const quarter = daysOf(quarterAt(new Date(from)));
  return quarter.from === from && quarter.to === to;
};

/**
 * Why somebody may not ask for these days. Of periods that overlap the difference may be one day and one person: any days are
 * for officers, who read the cases themselves; everybody else asks for one whole quarter.
 */
export const refusedDays = (days: Days, roles: readonly Role[], longest: number): Refusal | null => {
  if (days.from > days.to) return refuse('period-turned', { field: 'from' });
  if (daysIn(days.from, days.to) > longest) return refuse('period-too-long', { field: 'to', values: { max: longest } });
  return roles.includes('officer') || isQuarter(days) ? null : refuse('period-not-quarter', { field: 'from' });
};
