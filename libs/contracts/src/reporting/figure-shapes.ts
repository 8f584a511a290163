import { z } from 'zod';
import { instant, names } from '../shared-shapes';

export const figureId = z.enum([
  'items', 'persons', 'on-time', 'answered', 'implementation', 'satisfaction', 'completion', 'median-hours', 'p90-hours',
]);
export type FigureId = z.output<typeof figureId>;

/** What is left out of a figure, or stands beside it, by name. */
export const exclusionId = z.enum([
  'unknown-persons', 'withdrawn', 'merged', 'refused', 'referred', 'thanks', 'undecided', 'on-the-spot', 'unconfirmed',
  'anonymous', 'unreachable', 'declined', 'silent', 'struck-off', 'reviewed',
]);
export type ExclusionId = z.output<typeof exclusionId>;

/** By the day of what a case belongs to a period: filed, its last promised deadline, its final answer, its sender's word. */
export const periodRule = z.enum(['filed', 'due', 'answered', 'rated']);
export type PeriodRule = z.output<typeof periodRule>;

/** How a figure is counted, as printed under every table. A change of meaning is a new version. */
export const figureDefinition = z.object({
  id: figureId,
  version: z.int().positive(),
  names,
  /** What its value is: a number of cases or persons, a share from 0 to 1, working hours. */
  value: z.enum(['items', 'persons', 'share', 'hours']),
  numerator: names,
  denominator: names.nullable(),
  exclusions: z.array(z.object({ id: exclusionId, names })),
  period: z.object({ rule: periodRule, words: names }),
});
export type FigureDefinition = z.output<typeof figureDefinition>;

/** Why a cell is not shown: it is about too few persons, or it would give such a cell away. */
export const withheld = z.enum(['small', 'complement']);
export type Withheld = z.output<typeof withheld>;

/** One figure of one group. Of a withheld one nothing but that is told; a share of nothing is null. */
export const figureCell = z.object({
  figure: figureId,
  numerator: z.int().nonnegative().nullable(),
  denominator: z.int().nonnegative().nullable(),
  exclusions: z.array(z.object({ id: exclusionId, count: z.int().nonnegative() })),
  value: z.number().nonnegative().nullable(),
  withheld: withheld.nullable(),
});
export type FigureCell = z.output<typeof figureCell>;

export const figureGroup = z.enum(['none', 'category', 'unit', 'channel', 'month']);
export type FigureGroup = z.output<typeof figureGroup>;

/** The most rows of a grouped table. */
export const mostGroups = 500;
/** The longest period, in days. */
export const longestPeriod = 3_660;

/** First and last day, both within it, in the tenant's zone. */
export const figurePeriod = { from: z.iso.date(), to: z.iso.date() };

/** Figures of a period: in all, and for each group. */
export const figureTable = z.object({
  ...figurePeriod,
  timeZone: z.string(),
  asOf: instant,
  /** Cells about fewer persons than this are withheld. */
  threshold: z.int().positive(),
  definitions: z.array(figureDefinition),
  total: z.array(figureCell),
});

/** A group's key: the id of a category, channel or unit, or a month as 2026-11; null where a case has no such thing. */
export const figureRow = z.object({ group: z.string().nullable(), cells: z.array(figureCell) });
