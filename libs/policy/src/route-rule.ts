import { z } from 'zod';
import { when } from './clock-rule';
import { code, names, source } from './vocabulary';

/** A unit by id, the nearest of a kind (up from the origin, else the tenant's first), the origin, or the unit of who covers it. */
export const unitTarget = z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ kind: code }), z.enum(['origin', 'responder'])]);
export type UnitTarget = z.output<typeof unitTarget>;

/** Whom in that unit: who covers the origin's team, the unit's head, or the handler with the fewest open orders. */
export const personStrategy = z.enum(['responder', 'unit-head', 'least-loaded']);
export type PersonStrategy = z.output<typeof personStrategy>;

/** The first rule that applies and has a unit decides; a strategy that finds nobody falls to the next. */
export const routeRule = z.strictObject({
  id: code,
  /** How the page calls it where it gives reasons. */
  names: names.optional(),
  when: when.extend({ places: z.array(z.uuid()).min(1).optional() }).default({}),
  unit: unitTarget,
  person: z.array(personStrategy).min(1),
  source,
});
export type RouteRule = z.output<typeof routeRule>;
