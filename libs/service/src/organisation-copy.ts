import type { OrganisationChange } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Organisation } from '@huiyin/policy';

/** A tenant's organisation as the copy has it. */
export type OrganisationCopy = Omit<Organisation, 'openOrders'> & { readonly version: number };

const ORGANISATION = `
  select coalesce((select version from organisation_head where tenant_id = $1), 0) as version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', unit_id, 'parentId', parent_id, 'kind', kind, 'headPersonId', head_person_id, 'closed', closed)), '[]')
      from unit where tenant_id = $1) as units,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'unitId', unit_id, 'roles', roles, 'validFrom', valid_from, 'validTo', valid_to)), '[]')
      from member where tenant_id = $1) as members,
    (select coalesce(jsonb_agg(jsonb_build_object('responderPersonId', responder_person_id, 'unitIds', unit_ids, 'validTo', valid_to)), '[]')
      from coverage where tenant_id = $1) as coverage,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'from', from_at, 'to', to_at, 'substitutePersonId', substitute_person_id)), '[]')
      from absence where tenant_id = $1) as absences`;

type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string };
interface Row {
  readonly version: number;
  readonly units: OrganisationCopy['units'];
  readonly members: readonly (Omit<OrganisationCopy['members'][number], 'validFrom' | 'validTo'> & { validFrom: string; validTo: string | null })[];
  readonly coverage: readonly (Omit<OrganisationCopy['coverage'][number], 'validTo'> & { validTo: string | null })[];
  readonly absences: readonly Dated<OrganisationCopy['absences'][number], 'from' | 'to'>[];
}

const date = (at: string | null): Date | null => (at === null ? null : new Date(at));

export const readOrganisation = async (tx: Tx): Promise<OrganisationCopy> => {
  const [row] = await tx.query<Row>(ORGANISATION, [tx.tenantId]);
  if (!row) throw new Error('an aggregate without a group always gives one row');
  return {
    version: row.version,
    units: row.units,
    members: row.members.map((member) => ({ ...member, validFrom: new Date(member.validFrom), validTo: date(member.validTo) })),
    coverage: row.coverage.map((one) => ({ ...one, validTo: date(one.validTo) })),
    absences: row.absences.map((one) => ({ ...one, from: new Date(one.from), to: new Date(one.to) })),
  };
};

export const organisationHead = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ version: number }>('select version from organisation_head where tenant_id = $1', [tx.tenantId]);
  return row?.version ?? 0;
};

type Of<C extends OrganisationChange['change']> = Extract<OrganisationChange, { change: C }>;

const writeUnit = (tx: Tx, change: Of<'unit'>): Promise<object[]> =>
  tx.query(
    `insert into unit (tenant_id, unit_id, parent_id, kind, head_person_id, closed) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, unit_id) do update set parent_id = excluded.parent_id, kind = excluded.kind,
       head_person_id = excluded.head_person_id, closed = excluded.closed`,
    [tx.tenantId, change.unitId, change.parentId, change.kind, change.headPersonId, change.closed],
  );

const writeCoverage = (tx: Tx, change: Of<'coverage'>): Promise<object[]> =>
  tx.query(
    `insert into coverage (tenant_id, coverage_id, responder_person_id, unit_ids, valid_to) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, coverage_id) do update set responder_person_id = excluded.responder_person_id,
       unit_ids = excluded.unit_ids, valid_to = excluded.valid_to`,
    [tx.tenantId, change.coverageId, change.responderPersonId, change.unitIds, change.validTo],
  );

const writeAbsence = (tx: Tx, change: Of<'absence'>): Promise<object[]> =>
  tx.query(
    `insert into absence (tenant_id, absence_id, person_id, from_at, to_at, substitute_person_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, absence_id) do update set from_at = excluded.from_at, to_at = excluded.to_at,
       substitute_person_id = excluded.substitute_person_id`,
    [tx.tenantId, change.absenceId, change.personId, change.from, change.to, change.substitutePersonId],
  );

const writeAttachment = (tx: Tx, change: Of<'attachment'>): Promise<object[]> =>
  tx.query(
    `insert into attachment (tenant_id, attachment_id, person_id, unit_id, from_tenant_id, valid_to) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, attachment_id) do update set unit_id = excluded.unit_id, valid_to = excluded.valid_to`,
    [tx.tenantId, change.attachmentId, change.personId, change.unitId, change.fromTenantId, change.validTo],
  );

/** Writes one change and moves the head to its version. */
export const writeChange = async (tx: Tx, version: number, change: OrganisationChange): Promise<void> => {
  if (change.change === 'unit') await writeUnit(tx, change);
  else if (change.change === 'coverage') await writeCoverage(tx, change);
  else if (change.change === 'absence') await writeAbsence(tx, change);
  else await writeAttachment(tx, change);
  await tx.query(
    'insert into organisation_head (tenant_id, version) values ($1, $2) on conflict (tenant_id) do update set version = excluded.version',
    [tx.tenantId, version],
  );
};
