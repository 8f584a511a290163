import { type Refusal, refuse } from '@huiyin/kernel';
import { closedTo } from '../call-back/attempt';
import type { FollowUp } from '../follow-up/follow-up';
import { isOver, type Windows } from '../follow-up/windows';

/** One question in a round, while the call-back is open. */
export const mayAskBy = (followUp: FollowUp): Refusal | undefined =>
  closedTo(followUp) ?? (followUp.asked ? refuse('questionnaire-asked') : undefined);

/** The question of a round. */
export interface Question {
  readonly id: string;
  readonly round: number;
}

/**
 * A questionnaire is answered once, also after the case was concluded without the sender's word, as long as a review may be asked.
 * It is closed by an answer on the phone, by a review, and by the next round.
 */
export const mayAnswer = (followUp: FollowUp, { id, round }: Question, { askUntil }: Windows, now: Date): Refusal | undefined => {
  const { satisfaction, review, gone } = followUp;
  if (satisfaction?.answerId === id) return refuse('questionnaire-used');
  const closed = followUp.round !== round || satisfaction !== null || review !== null || gone || isOver(askUntil, now);
  return closed ? refuse('questionnaire-closed') : undefined;
};
