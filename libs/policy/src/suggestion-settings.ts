import { z } from 'zod';
import { amount } from './amount';
import { code, names, role, source } from './vocabulary';

const named = z.strictObject({ id: code, names, source });
const whoever = z.array(role).min(1);
const fen = z.int().min(1).max(100_000_000);

/** What a suggestion is judged by; `weight` says how much it counts beside the others. */
export const criterion = z.strictObject({ id: code, names, weight: z.int().min(1).max(100), source });
export type Criterion = z.output<typeof criterion>;

/** The money for a suggestion, in fen, within limits; `claimWithin` counts from the grant. */
export const awards = z.strictObject({
  least: fen,
  most: fen,
  fundedBy: whoever,
  grantedBy: whoever,
  paidBy: whoever,
  claimWithin: amount,
  source,
});
export type Awards = z.output<typeof awards>;

/** Suggestions 合理化建议: who raises and scores them, and what makes one adopted. A practice without it has none. */
export const suggestions = z.strictObject({
  classes: z.array(named).min(1).max(100),
  campaigns: z.array(named).max(100).default([]),
  raisedBy: whoever,
  /** So many score it, each criterion from 0 to `scale`. */
  reviewers: z.int().min(1).max(9),
  scale: z.int().min(1).max(10),
  criteria: z.array(criterion).min(1).max(12),
  /** The mean from which it is adopted, in percent of what can be reached. */
  threshold: z.int().min(0).max(100),
  /** Whoever may read the appeal or handled it does not score what came of it. */
  outsidersOnly: z.boolean().default(true),
  /** Who gives the reasons for declining, and says what was done of an adopted one. */
  decidedBy: whoever,
  award: awards,
  source,
});
export type Suggestions = z.output<typeof suggestions>;
