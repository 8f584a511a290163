import { addWorkingTime, type Calendar } from '@huiyin/calendar';
import type { Policy } from '@huiyin/policy';
import type { FollowUp } from './follow-up';

/** Until when a review may be asked, and until when it may open a new round; both count from the conclusion. */
export interface Windows {
  readonly askUntil: Date | undefined;
  readonly reopenUntil: Date | undefined;
}

export const windowsOf = ({ concludedAt }: FollowUp, { askWithin, reopenWithin }: Pick<Policy['review'], 'askWithin' | 'reopenWithin'>, calendar: Calendar): Windows => {
  if (concludedAt === null) return { askUntil: undefined, reopenUntil: undefined };
  const from = new Date(concludedAt);
  return { askUntil: addWorkingTime(from, askWithin, calendar), reopenUntil: addWorkingTime(from, reopenWithin, calendar) };
};

/** True once an end has come; never without one. */
export const isOver = (until: Date | undefined, now: Date): boolean => until !== undefined && now >= until;
