import { z } from 'zod';
import { event } from '../event';
import { code, id, instant } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('rewards', type, data);
/** Money is whole fen. */
export const fen = z.int().positive();

/** An appeal became a suggestion 合理化建议. Its words are rewards' own; its author is the appeal. */
export const SuggestionRaised = fact('suggestion-raised', z.object({ suggestionId: id, class: code, campaign: code.nullable() }));

/** What the reviewers gave together, of what they could have given: a mean without rounding. */
const scored = { suggestionId: id, reviewers: z.int().positive(), reached: z.int().nonnegative(), reachable: z.int().positive() };
export const SuggestionAdopted = fact('suggestion-adopted', z.object(scored));
/** The reasons are words, kept by rewards under `reasonsId`; nothing is declined without. */
export const SuggestionDeclined = fact('suggestion-declined', z.object({ ...scored, reasonsId: id }));
/** What was done of it is said in words, kept by rewards under `measureId`. */
export const SuggestionImplemented = fact('suggestion-implemented', z.object({ suggestionId: id, measureId: id }));

/** Money was set aside 专项资金; of no appeal. `entryId` is the entry of the ledger. */
export const FundOpened = fact('fund-opened', z.object({ fundId: id, fen, entryId: id }));

const ofAward = { awardId: id, suggestionId: id, fundId: id, fen, entryId: id };
export const AwardGranted = fact('award-granted', z.object({ ...ofAward, claimUntil: instant }));

/** By a code that only the author has, or by the name that the author gave. */
export const payout = z.enum(['code', 'name']);
export type Payout = z.output<typeof payout>;
export const AwardPaid = fact('award-paid', z.object({ ...ofAward, payout }));
/** Taken back by entries that reverse those of the grant and, where it was paid, of the payment; `entryId` reverses the grant. */
export const AwardReversed = fact('award-reversed', z.object({ ...ofAward, wasPaid: z.boolean(), reasonsId: id }));
