import { z } from 'zod';
import { request } from '../request';
import { code, commandId, id, instant, names, role, searchWords } from '../shared-shapes';

const membership = z.object({
  id, tenantId: id, tenantNames: names, caseCode: z.string(), personId: id, roles: z.array(role), unitId: id.nullable(), unitNames: names.nullable(),
});

/** Who is signed in and where they belong; by the token's subject, before a tenant is known. */
export const ReadMe = request('rpc.tenancy.read-me.v1', {
  input: z.object({}),
  output: z.object({ subject: z.string(), name: z.string(), memberships: z.array(membership), asOf: instant }),
});

/** Names of people and units of the asker's tenant; unknown ids are left out. At most 200 each. */
export const ReadNames = request('rpc.tenancy.read-names.v1', {
  input: z.object({ personIds: z.array(id).max(200), unitIds: z.array(id).max(200) }),
  output: z.object({
    people: z.array(z.object({ id, name: z.string(), post: z.string().nullable() })),
    units: z.array(z.object({ id, names })),
  }),
});

/** The directory: people of the asker's tenant who belong to it now, by a part of their name; at most 20. */
export const FindPeople = request('rpc.tenancy.find-people.v1', {
  input: z.object({ text: searchWords }),
  output: z.array(z.object({ id, name: z.string(), post: z.string().nullable(), unitId: id.nullable() })),
});

/** The units of the asker's tenant that are open, for who narrows down what they look for. */
export const ListUnits = request('rpc.tenancy.list-units.v1', {
  input: z.object({}),
  output: z.array(z.object({ id, names })),
});

/** The words of the policy in force, or of an earlier version: categories, grades, channels, clocks, reply parts. */
export const ReadPolicy = request('rpc.tenancy.read-policy.v1', {
  input: z.object({ version: z.int().positive().optional() }),
  output: z.object({ version: z.int(), policy: z.record(z.string(), z.unknown()) }).nullable(),
});

export const OnboardTenant = request('rpc.tenancy.onboard-tenant.v1', {
  input: z.object({
    commandId, tenantId: id.optional(), parentId: id.nullable(), kind: z.enum(['group', 'enterprise', 'plant', 'work-area']),
    caseCode: z.string(), names, preset: code.nullable(),
  }),
  output: z.object({ tenantId: id }),
  refusals: ['tenant-unknown', 'tenant-too-deep', 'tenant-closed', 'policy-invalid', 'not-allowed', 'command-id-reused'],
});

export const PublishPolicy = request('rpc.tenancy.publish-policy.v1', {
  input: z.object({ commandId, policy: z.record(z.string(), z.unknown()) }),
  output: z.object({ version: z.int() }),
  refusals: ['policy-invalid', 'policy-too-large', 'control-character', 'command-id-reused'],
});

export const PublishCalendar = request('rpc.tenancy.publish-calendar.v1', {
  input: z.object({ commandId, knownThrough: z.string(), days: z.record(z.string(), z.enum(['off', 'work'])) }),
  output: z.object({ version: z.int() }),
  refusals: ['calendar-invalid', 'command-id-reused'],
});

export const ChangeMember = request('rpc.tenancy.change-member.v1', {
  input: z.object({
    commandId, membershipId: id.optional(), personId: id.optional(), name: z.string(), post: z.string().optional(),
    subject: z.string().nullable(), roles: z.array(role).max(20), unitId: id.nullable(), validFrom: instant, validTo: instant.nullable(),
  }),
  output: z.object({ membershipId: id, personId: id }),
  refusals: ['not-found', 'not-allowed', 'command-id-reused'],
});

export const ChangeOrganisation = request('rpc.tenancy.change-organisation.v1', {
  input: z.object({
    commandId,
    change: z.discriminatedUnion('change', [
      z.object({ change: z.literal('unit'), unitId: id.optional(), parentId: id.nullable(), kind: code, names, headPersonId: id.nullable(), closed: z.boolean().default(false) }),
      z.object({ change: z.literal('coverage'), coverageId: id.optional(), responderPersonId: id, unitIds: z.array(id).max(500), validTo: instant.nullable() }),
      z.object({ change: z.literal('absence'), absenceId: id.optional(), personId: id, from: instant, to: instant, substitutePersonId: id.nullable() }),
    ]),
  }),
  output: z.object({ id, organisationVersion: z.int() }),
  refusals: ['tenant-unknown', 'not-found', 'wrong-state', 'command-id-reused'],
});

/** A person of the asker's tenant serves in a unit of a tenant below it 派驻. With an attachment's id that one is changed. */
export const AttachPerson = request('rpc.tenancy.attach-person.v1', {
  input: z.object({
    commandId, attachmentId: id.optional(), tenantId: id, personId: id, unitId: id, roles: z.array(role).min(1).max(20),
    validFrom: instant, validTo: instant.nullable(),
  }),
  /** The attachment and the membership that it brings have one id. */
  output: z.object({ attachmentId: id, organisationVersion: z.int() }),
  refusals: ['tenant-unknown', 'tenant-closed', 'not-found', 'not-allowed', 'command-id-reused'],
});
