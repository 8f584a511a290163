import { z } from 'zod';
import { event } from '../event';
import { code, id, instant, names, role } from '../shared-shapes';

export const TenantOnboarded = event('tenancy', 'tenant-onboarded', z.object({
  /** Two to six capitals that begin each case number. */
  caseCode: z.string(),
  names,
  kind: z.enum(['group', 'enterprise', 'plant', 'work-area']),
  parentId: id.nullable(),
  lineage: z.array(id),
}));

/** A tenant hangs elsewhere now; said in it and in each tenant below it, which came along. */
export const TenantMoved = event('tenancy', 'tenant-moved', z.object({ parentId: id.nullable(), lineage: z.array(id) }));

/** The effective policy, whole; `policy` is parsed by `policySchema` of libs/policy where it is used. */
export const PolicyPublished = event('tenancy', 'policy-published', z.object({
  version: z.int().positive(),
  policy: z.record(z.string(), z.unknown()),
}));

/** Said once for each tenant, so that every hearer recomputes inside that tenant. */
export const CalendarPublished = event('tenancy', 'calendar-published', z.object({
  version: z.int().positive(),
  knownThrough: z.string().regex(/^\d{4}$/),
  days: z.record(z.string(), z.enum(['off', 'work'])),
}));

export const MemberChanged = event('tenancy', 'member-changed', z.object({
  membershipId: id,
  personId: id,
  /** The identity provider's `sub`; null for a person without a login. */
  subject: z.string().nullable(),
  roles: z.array(role),
  unitId: id.nullable(),
  validFrom: instant,
  validTo: instant.nullable(),
}));

export const organisationChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('unit'), unitId: id, parentId: id.nullable(), kind: code, headPersonId: id.nullable(), closed: z.boolean() }),
  z.object({ change: z.literal('coverage'), coverageId: id, responderPersonId: id, unitIds: z.array(id), validTo: instant.nullable() }),
  z.object({ change: z.literal('absence'), absenceId: id, personId: id, from: instant, to: instant, substitutePersonId: id.nullable() }),
  z.object({ change: z.literal('attachment'), attachmentId: id, personId: id, unitId: id, fromTenantId: id, validTo: instant.nullable() }),
]);
export type OrganisationChange = z.output<typeof organisationChange>;

export const OrganisationChanged = event('tenancy', 'organisation-changed', z.object({
  organisationVersion: z.int().positive(),
  change: organisationChange,
}));
