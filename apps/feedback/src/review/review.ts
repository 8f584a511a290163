import type { ReviewOutcome } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { FollowUp } from '../follow-up/follow-up';
import { staleOn } from '../follow-up/seen';
import { isOver, type Windows } from '../follow-up/windows';

const notNow = ({ answeredAt, concludedAt, gone }: FollowUp): Refusal | undefined =>
  gone || (answeredAt === null && concludedAt === null) ? refuse('wrong-state') : undefined;

/** The sender asks whether it was handled rightly: after the answer, within the policy's time, once a round. */
export const mayAskReview = (followUp: FollowUp, { askUntil }: Windows, now: Date): Refusal | undefined => {
  const refused = notNow(followUp);
  if (refused) return refused;
  if (followUp.review) return refuse(followUp.review.decided ? 'review-decided' : 'review-open');
  return isOver(askUntil, now) ? refuse('review-window-closed') : undefined;
};

/** A decision as a leader gives it. */
export interface Judgement {
  readonly reviewId: string;
  readonly outcome: ReviewOutcome;
  readonly seen: number;
}

/** Of an earlier round, or decided in this. */
export const isDecided = ({ review }: FollowUp, reviewId: string): boolean => review?.id !== reviewId || review.decided !== null;

/** Decided once, on what was seen; a new round opens only within the policy's time. */
export const mayDecide = (followUp: FollowUp, { reviewId, outcome, seen }: Judgement, { reopenUntil }: Windows, zone: string, now: Date): Refusal | undefined => {
  if (isDecided(followUp, reviewId)) return refuse('review-decided');
  const refused = staleOn(followUp, seen, zone) ?? notNow(followUp);
  if (refused) return refused;
  return outcome === 'handled-wrongly' && isOver(reopenUntil, now) ? refuse('review-window-closed', { field: 'outcome' }) : undefined;
};
