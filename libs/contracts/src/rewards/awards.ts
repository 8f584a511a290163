import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, lookedUp, page, pageOf, title, words } from '../shared-shapes';
import { payout } from './suggestion-facts';

/** `lapsed`: not claimed in time; its money is still set aside until it is reversed. */
export const awardState = z.enum(['granted', 'claimed', 'paid', 'lapsed', 'reversed']);
export type AwardState = z.output<typeof awardState>;

/** Whole fen; the limits are the policy's, this is only what a number may be. */
const amount = z.int().min(1).max(2_000_000_000);
/** As somebody typed it; what is none is looked up all the same. */
const typedCode = lookedUp(64);

export const award = z.object({
  id,
  suggestionId: id,
  fundId: id,
  fen: z.int(),
  state: awardState,
  grantedAt: instant,
  claimUntil: instant,
  /** How the author claimed it. */
  payout: payout.nullable(),
  claimedAt: instant.nullable(),
  paidAt: instant.nullable(),
  /** For the staff. */
  grantedBy: id.nullable(),
  paidBy: id.nullable(),
  reversed: z.object({ reasons: z.string().nullable(), at: instant, personId: id.nullable() }).nullable(),
});

/** Money set aside 专项资金: a ledger of its own with its purpose (T-12). */
export const OpenFund = request('rpc.rewards.open-fund.v1', {
  input: z.object({ commandId, purpose: title, fen: amount }),
  output: z.object({ fundId: id }),
  refusals: ['not-allowed', 'suggestions-not-available', 'command-id-reused'],
});

const fund = z.object({
  id, purpose: z.string(), openedAt: instant, openedBy: id,
  /** Set aside, what of it is granted and not yet paid, paid, and what is left. */
  fen: z.int(), grantedFen: z.int(), paidFen: z.int(), balanceFen: z.int(),
});
/** For who funds, grants or pays, the newest first. */
export const ListFunds = request('rpc.rewards.list-funds.v1', { input: z.object({}), output: z.array(fund).max(200) });

/** What moved in a fund, the newest first; `fen` is what it did to the fund. */
export const ListFundEntries = request('rpc.rewards.list-fund-entries.v1', {
  input: z.object({ fundId: id, ...page }),
  output: pageOf(z.object({ id, at: instant, fen: z.int(), kind: z.enum(['opened', 'granted', 'reversed']), suggestionId: id.nullable() })),
});

/** Once for each suggestion, within the limits of its policy, by nobody who scored or raised it. */
export const GrantAward = request('rpc.rewards.grant-award.v1', {
  input: z.object({ commandId, suggestionId: id, fundId: id, fen: amount }),
  output: z.object({ awardId: id, suggestionId: id }),
  refusals: [
    'not-found', 'not-allowed', 'own-appeal', 'award-by-scorer', 'suggestion-not-adopted', 'award-granted', 'award-below-limit', 'award-above-limit',
    'fund-unknown', 'fund-overdrawn', 'command-id-reused',
  ],
});

/** The author claims by case token: by name, or by a code that derives from `seed`, shown now and kept nowhere. */
export const ClaimAward = request('rpc.rewards.claim-award.v1', {
  input: z.object({ commandId, payout, seed: z.string().min(22).max(200).optional() }),
  output: z.object({ awardId: id, payout, code: z.string().nullable() }),
  refusals: ['award-none', 'award-claimed', 'award-window-closed', 'payout-by-code-only', 'payout-seed-missing', 'command-id-reused'],
});

/** What a payout code is worth, for who pays; null for one that nobody has. */
export const FindPayout = request('rpc.rewards.find-payout.v1', { input: z.object({ code: typedCode }), output: award.nullable() });

/** By the author's code, or by name: the award alone. */
export const PayAward = request('rpc.rewards.pay-award.v1', {
  input: z.object({ commandId, code: typedCode.optional(), awardId: id.optional() }),
  output: z.object({ awardId: id, suggestionId: id }),
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'payout-code-unknown', 'payout-by-code-only', 'award-not-claimed', 'award-paid', 'award-reversed', 'command-id-reused'],
});

/** A correction: entries that take back those of the grant, and of the payment where there was one. */
export const ReverseAward = request('rpc.rewards.reverse-award.v1', {
  input: z.object({ commandId, awardId: id, reasons: words }),
  output: z.object({ awardId: id, suggestionId: id }),
  refusals: ['not-found', 'not-allowed', 'award-reversed', 'command-id-reused'],
});
