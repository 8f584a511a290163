import type { ReviewOutcome } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { Policy, StaffAsker } from '@huiyin/policy';
import { mayNotDecide } from '../follow-up/eligible';
import type { FollowUp } from '../follow-up/follow-up';
import { staleOn } from '../follow-up/seen';
import type { Told } from '../follow-up/told';
import { isOver, type Windows } from '../follow-up/windows';

/** Before an answer and once the case is gone there is nothing to review. */
export const notNow = ({ answeredAt, concludedAt, gone }: FollowUp): Refusal | undefined =>
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

/** Who would decide it, by the policy of its round; whose appeal it is only intake knows. */
export interface Decider {
  readonly staff: StaffAsker;
  readonly rule: Pick<Policy['review'], 'callBackBy' | 'decidedBy'>;
  readonly isOwn: boolean;
}

/** Why somebody may not decide a review, whatever they would say of it; undefined where they may. */
export const whyNotDecide = (facts: readonly Told[], followUp: FollowUp, reviewId: string, { staff, rule, isOwn }: Decider): Refusal | undefined => {
  const code = mayNotDecide(facts, staff, rule);
  // Who decided it took part in it by that alone.
  if (code === 'review-own-decision' && isDecided(followUp, reviewId)) return refuse('review-decided');
  if (code) return code === 'not-found' ? refuse(code, { field: 'reviewId' }) : refuse(code);
  return isOwn ? refuse('own-appeal') : undefined;
};

/** Decided once, on what was seen; a new round opens only within the policy's time. */
export const mayDecide = (followUp: FollowUp, { reviewId, outcome, seen }: Judgement, { reopenUntil }: Windows, zone: string, now: Date): Refusal | undefined => {
  if (isDecided(followUp, reviewId)) return refuse('review-decided');
  const refused = staleOn(followUp, seen, zone) ?? notNow(followUp);
  if (refused) return refused;
  return outcome === 'handled-wrongly' && isOver(reopenUntil, now) ? refuse('review-window-closed', { field: 'outcome' }) : undefined;
};
