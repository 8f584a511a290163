import { z } from 'zod';
import { amount } from './amount';
import { code, names, replyKind, role, source } from './vocabulary';

/** Who sends a kind of reply to the sender and which parts it must contain. */
export const replyRequirement = z.strictObject({ kind: replyKind, by: z.array(role).min(1), parts: z.array(code).default([]), needsOpinion: z.boolean().default(false), source });
export type ReplyRequirement = z.output<typeof replyRequirement>;

/** The parts that a writer ticks (who, when, meanwhile …) and what each kind of reply needs. A kind not listed is free. */
export const replies = z.strictObject({
  parts: z.array(z.strictObject({ id: code, names, source })),
  requirements: z.array(replyRequirement),
  /** Who may answer on the spot 当场答复, with grounds. */
  onSpotBy: z.array(role).default([]),
});

/** Call-back, review and silence. `askWithin` counts from the conclusion. */
export const review = z.strictObject({
  askWithin: amount,
  decidedBy: z.array(role).min(1),
  reopenWithin: amount,
  callBackBy: z.array(role).default([]),
  /** How many attempts make a sender unreachable. */
  attempts: z.int().min(1).max(20),
  /** What silence after the question means: it concludes, or it stays open. */
  silence: z.enum(['concludes', 'stays-open']),
  struckOffBy: z.array(role).default([]),
  anonymousInSatisfaction: z.boolean(),
  source,
});
