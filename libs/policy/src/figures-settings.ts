import { z } from 'zod';
import { amount } from './amount';
import { trigger } from './clock-rule';
import { code, names, role, source } from './vocabulary';

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

/**
 * Who is held to account, and how they answer for it. More than `returns` orders returned by one unit in a round may be found
 * evasive; up to that a return is no offence. `appealWithin` counts from when the points were entered.
 */
export const accountability = z.strictObject({
  returns: z.int().min(0).max(20).default(1),
  foundBy: z.array(role).min(1).default(['officer', 'host']),
  appealWithin: amount.default({ workingDays: 5 }),
  decidedBy: z.array(role).min(1).default(['leader']),
  /** Who judges whether a level of the ladder could have solved it. */
  judgedBy: z.array(role).min(1).default(['leader']),
  source,
});

/** Cells about fewer than `threshold` persons are withheld. */
export const figures = z.strictObject({ threshold: z.int().min(1).max(1_000), source });
