import { z } from 'zod';
import { event } from '../event';
import { id, replyKind } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('feedback', type, data);

export const ReplySent = event('feedback', 'reply-sent', z.object({
  replyId: id,
  kind: replyKind,
  orderId: id.nullable(),
  opinionId: id.nullable(),
  /** The reply of the target of this merge, given to a source too; who handled and decided it there takes no part in what follows here. */
  merge: z.object({ mergeId: id, targetId: id, handledBy: z.array(id), decidedBy: z.array(id) }).optional(),
}));

/** The sender was asked by questionnaire: by a person, or by the system where nobody is left who may call back. */
export const CallBackAsked = fact('call-back-asked', z.object({ questionnaireId: id }));
/** The sender was reached and said how it was; what they said is satisfaction-given. */
export const CallBackDone = fact('call-back-done', z.object({ attemptId: id }));

export const callBackFailure = z.enum(['unreachable', 'refused', 'silence']);
export type CallBackFailure = z.output<typeof callBackFailure>;
/** `attempt` counts the calls of the round that reached nobody; silence has no attempt of its own. After a final one nobody calls back any more. */
export const CallBackFailed = fact('call-back-failed', z.object({
  attemptId: id.nullable(), reason: callBackFailure, attempt: z.int().nonnegative(), final: z.boolean(),
}));

export const satisfactionBy = z.enum(['phone', 'questionnaire']);
/** Once for each round; `answerId` is the attempt or the questionnaire that brought it. */
export const SatisfactionGiven = fact('satisfaction-given', z.object({ satisfied: z.boolean(), how: satisfactionBy, answerId: id }));

export const reviewCause = z.enum(['dissatisfied', 'asked']);
/**
 * `personIds` may decide it and therefore read the case: leaders who decided nothing of it. Where nobody may, `adminIds` are told,
 * and whom the ladder of the review calls later may.
 */
export const ReviewAsked = fact('review-asked', z.object({ reviewId: id, cause: reviewCause, personIds: z.array(id), adminIds: z.array(id).optional() }));

export const reviewOutcome = z.enum(['upheld', 'handled-wrongly']);
export type ReviewOutcome = z.output<typeof reviewOutcome>;
/** The reasons are words, kept by feedback under `reasonsId`. */
export const ReviewDecided = fact('review-decided', z.object({ reviewId: id, outcome: reviewOutcome, reasonsId: id }));
/** It ended without a decision: intake had archived the case before it heard that a review was asked for. */
export const ReviewClosed = fact('review-closed', z.object({ reviewId: id, cause: z.enum(['archived']) }));
