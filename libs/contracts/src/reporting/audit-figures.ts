import { z } from 'zod';
import { request } from '../request';
import { id, instant, names } from '../shared-shapes';
import { figureCell, figureDefinition, figurePeriod, figureRow, withheld } from './figure-shapes';

/**
 * Auditors ask by quarter: periods that never overlap have no difference that would be about a few.
 * Its months are of each tenant's own zone.
 */
export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);

const grant = z.object({ id, rootNames: names.nullable(), tenants: z.int(), until: instant, why: z.string() });
const header = {
  period: quarter, ...figurePeriod, asOf: instant,
  /** The largest threshold of the tenants that are looked into: it holds for all of them. */
  threshold: z.int(),
  definitions: z.array(figureDefinition),
  /** The open grants by which it was read. */
  grants: z.array(grant),
};

/** One point of a line: the on-time rate of a quarter, or why it is not shown. */
const point = z.object({ period: quarter, value: z.number().nullable(), withheld: withheld.nullable() });

/** Figures of a quarter over all granted tenants: in all, and each; with six quarters of what was on time. Without a period the quarter under way. */
export const ReadAuditOverview = request('rpc.reporting.read-audit-overview.v1', {
  input: z.object({ period: quarter.optional() }),
  output: z.object({
    ...header,
    total: z.array(figureCell),
    rows: z.array(z.object({ tenantId: id, names: names.nullable(), cells: z.array(figureCell), trend: z.array(point) })),
  }),
});

/** One granted tenant: its quarter, each month of it, and six quarters. What the overview withholds is withheld here too; null where no grant opens it. */
export const ReadAuditTenant = request('rpc.reporting.read-audit-tenant.v1', {
  input: z.object({ tenantId: id, period: quarter.optional() }),
  output: z.object({ ...header, tenantId: id, names: names.nullable(), total: z.array(figureCell), months: z.array(figureRow), trend: z.array(point) }).nullable(),
});
