import { refusalCodes } from '@huiyin/kernel';
import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, page, pageOf, version, words } from '../shared-shapes';
import { reviewCause, reviewOutcome, satisfactionBy } from './facts';

const review = z.object({
  id, appealId: id, number: z.string(), round: z.int(), version, cause: reviewCause, askedAt: instant,
  /** Why the sender is not content, in their own words. */
  words: z.string().nullable(),
  /** `personId` is for the staff. */
  decided: z.object({ outcome: reviewOutcome, reasons: z.string(), at: instant, personId: id.nullable() }).nullable(),
  /** When it ended without a decision, because the case was archived. */
  closedAt: instant.nullable().default(null),
  /** Of an open one that one of the staff reads: why they may not decide it; null where they may. Missing in a list, and where it is not known. */
  mayNot: z.enum(refusalCodes).nullable().optional(),
});

/** The sender asks whether it was handled rightly; once a round. */
export const AskReview = request('rpc.feedback.ask-review.v1', {
  input: z.object({ commandId, words }),
  output: z.object({ reviewId: id }),
  refusals: ['wrong-state', 'review-open', 'review-decided', 'review-window-closed', 'command-id-reused'],
});

/**
 * The open reviews that the asker may decide, the longest waiting first; without `open` those that ended, of what who decides may
 * read, the newest first. Of the sender's words the first 200 characters.
 */
export const ListReviews = request('rpc.feedback.list-reviews.v1', {
  input: z.object({ ...page, open: z.boolean().default(true) }),
  output: pageOf(review),
});

/** The reviews of appeals that the asker may read, of every round; a sender's own. At most 10 appeals: their words must fit into one message. */
export const ReadReviews = request('rpc.feedback.read-reviews.v1', {
  input: z.object({ appealIds: z.array(id).max(10) }),
  output: z.array(review),
});

/** A leader who decided nothing of it: upheld with reasons, or to be handled again. */
export const DecideReview = request('rpc.feedback.decide-review.v1', {
  input: z.object({ commandId, reviewId: id, version, outcome: reviewOutcome, reasons: words }),
  output: z.object({ reviewId: id, appealId: id, version, outcome: reviewOutcome }),
  refusals: [
    'not-found', 'not-allowed', 'own-appeal', 'review-own-decision', 'review-decided', 'review-window-closed', 'wrong-state', 'stale-version',
    'command-id-reused',
  ],
});

/** What came after the answer, for the sender of the case: their own word of the newest round, and whether a review may be asked for. Null before an answer. */
export const ReadAfterAnswer = request('rpc.feedback.read-after-answer.v1', {
  input: z.object({}),
  output: z.object({
    round: z.int(),
    /** The words are the sender's own: what was noted on the phone is not among them. */
    satisfaction: z.object({ satisfied: z.boolean(), how: satisfactionBy, at: instant, words: z.string().nullable() }).nullable(),
    /** Why no review may be asked for now; null where it may. */
    mayNotAsk: z.enum(refusalCodes).nullable(),
    /** Until when one may be asked for; null as long as the case is not concluded. */
    askUntil: instant.nullable(),
  }).nullable(),
});
