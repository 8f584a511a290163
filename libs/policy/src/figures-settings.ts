import { z } from 'zod';
import { trigger } from './clock-rule';
import { code, names, source } from './vocabulary';

/** A point entry made by `rewards` from a fact, once per (rule, fact). */
export const pointRule = z.strictObject({
  id: code,
  names,
  on: trigger,
  points: z.int().min(-100).max(100),
  /** Whom it concerns: the unit, its head, the level's head, or the person. */
  against: z.enum(['unit', 'unit-head', 'level-head', 'person']),
  needsEvidence: z.boolean().default(true),
  source,
});
export type PointRule = z.output<typeof pointRule>;

/** Cells about fewer than `threshold` persons are withheld. */
export const figures = z.strictObject({ threshold: z.int().min(1).max(1_000), source });
