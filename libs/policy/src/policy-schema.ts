import { z } from 'zod';
import { audits } from './audit-settings';
import { clockRule } from './clock-rule';
import { coSigning } from './co-sign-settings';
import { accountability, figures, pointRule } from './figures-settings';
import { hours } from './hours';
import { ladder } from './ladder';
import { replies, review } from './reply-settings';
import { routeRule } from './route-rule';
import { similar } from './similar-settings';
import { suggestions } from './suggestion-settings';
import { category, channel, grade, promiseText, term, triage } from './triage-settings';
import { code, names } from './vocabulary';

/** A tenant's effective policy, whole. Its references are checked by `policyProblems`, its shape here. */
export const policySchema = z.strictObject({
  names,
  preset: code.optional(),
  categories: z.array(category).min(1).max(300),
  terms: z.array(term).max(2_000),
  grades: z.array(grade).min(1).max(20),
  channels: z.array(channel).min(1).max(100),
  triage,
  hours,
  clocks: z.array(clockRule).max(60),
  ladders: z.array(ladder).max(40),
  /** The ladder that raised-beyond-authority climbs: no clock, no breach, no points. */
  authority: code.optional(),
  routes: z.array(routeRule).min(1).max(500),
  replies,
  review,
  points: z.array(pointRule).max(100),
  suggestions: suggestions.optional(),
  similar,
  coSigning,
  accountability: accountability.prefault({}),
  figures,
  audits,
  promise: promiseText,
  /** Paths such as `clocks` or `figures.threshold` that descendants inherit and cannot change. */
  locks: z.array(z.string().regex(/^[a-zA-Z0-9.-]{1,120}$/)).default([]),
});

/** As it is read; what was left out has its default. */
export type Policy = z.output<typeof policySchema>;
/** As a person or a preset writes it. */
export type PolicyDraft = z.input<typeof policySchema>;

/** The largest effective policy, in bytes of UTF-8 JSON: it travels whole. */
export const policyLimit = 512 * 1024;
