import { z } from 'zod';
import { code, mode, names, role, source } from './vocabulary';

/** One category; `parent` makes a tree. Text that matches none goes to `triage.category`. */
export const category = z.strictObject({
  id: code, names, parent: code.optional(), grade: code.optional(), confidential: z.boolean().default(false), source,
});
export type Category = z.output<typeof category>;

/** Words that speak for a category, raise the grade or ask for confidence. Facts carry the term's id, never the words. */
export const term = z.strictObject({
  id: code,
  words: z.array(z.string().min(1).max(40)).min(1).max(100),
  category: code.optional(),
  grade: code.optional(),
  confidential: z.boolean().default(false),
  source,
});
export type Term = z.output<typeof term>;

/** A grade 事项等级; the list goes from the lightest to the heaviest. */
export const grade = z.strictObject({ id: code, names, needsDeliberation: z.boolean().default(false), source });
export type Grade = z.output<typeof grade>;

/** One way in 渠道, which modes it allows, and whether it is accepted at once. */
export const channel = z.strictObject({
  id: code,
  names,
  visibility: z.enum(['public', 'private', 'both']),
  modes: z.array(mode).min(1),
  autoAccept: z.boolean().default(false),
  open: z.boolean().default(true),
  /** Who may file through it on behalf of somebody; empty: senders only. */
  filedBy: z.array(role).default([]),
  /** What senders do themselves comes in through it: by the code of a place, or signed in. */
  way: z.enum(['place', 'member']).optional(),
  source,
});
export type Channel = z.output<typeof channel>;

/** What an appeal gets when no term speaks: both must exist. */
export const triage = z.strictObject({ category: code, grade: code });

/** Who helps with what is out of scope 引导: what it is about, who, where, and by which phone. */
export const referral = z.strictObject({
  id: code, names, about: names.optional(), address: names.optional(), phone: z.string().min(1).max(60).optional(), source,
});
export type Referral = z.output<typeof referral>;

/** Why something is not accepted 不予受理, as the sender is told; what they can do instead is said by the officer. */
export const refusalReason = z.strictObject({ id: code, names, source });

/** What is accepted, what is promised, what is not accepted and who helps instead, and the edition of this text; shown at submission. */
export const promiseText = z.strictObject({
  version: z.string().min(1).max(40),
  scope: names,
  service: names,
  outOfScope: z.array(referral).max(100).default([]),
  notAccepted: z.array(refusalReason).max(100).default([]),
  source,
});
