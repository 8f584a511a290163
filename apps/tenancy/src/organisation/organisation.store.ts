import type { Tx } from '@huiyin/persistence';
import type { Names } from '../tenant/tenant';
import type { Absence, Attachment, Coverage, Unit } from './organisation';

interface UnitRow {
  readonly unit_id: string;
  readonly parent_id: string | null;
  readonly kind: string;
  readonly names: Names;
  readonly head_person_id: string | null;
  readonly closed: boolean;
}

/** All units of the tenant, closed ones too. */
export const allUnits = async (tx: Tx): Promise<Unit[]> => {
  const rows = await tx.query<UnitRow>(
    'select unit_id, parent_id, kind, names, head_person_id, closed from organisation_unit where tenant_id = $1 order by unit_id',
    [tx.tenantId],
  );
  return rows.map((row) => ({
    id: row.unit_id, parentId: row.parent_id, kind: row.kind, names: row.names, headPersonId: row.head_person_id, closed: row.closed,
  }));
};

export const hasUnit = async (tx: Tx, unitId: string): Promise<boolean> => {
  const rows = await tx.query('select from organisation_unit where tenant_id = $1 and unit_id = $2 and not closed', [tx.tenantId, unitId]);
  return rows.length > 0;
};

/** Which of these persons the tenant knows. */
export const knownPersons = async (tx: Tx, ids: readonly (string | null)[]): Promise<Set<string>> => {
  const rows = await tx.query<{ person_id: string }>(
    'select person_id from person where tenant_id = $1 and person_id = any ($2::uuid[])',
    [tx.tenantId, ids.filter((id) => id !== null)],
  );
  return new Set(rows.map((row) => row.person_id));
};

export const saveUnit = async (tx: Tx, { id, parentId, kind, names, headPersonId, closed }: Unit): Promise<void> => {
  await tx.query(
    `insert into organisation_unit (tenant_id, unit_id, parent_id, kind, names, head_person_id, closed) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, unit_id) do update set parent_id = excluded.parent_id, kind = excluded.kind, names = excluded.names,
       head_person_id = excluded.head_person_id, closed = excluded.closed`,
    [tx.tenantId, id, parentId, kind, JSON.stringify(names), headPersonId, closed],
  );
};

export const saveCoverage = async (tx: Tx, { id, responderPersonId, unitIds, validTo }: Coverage): Promise<void> => {
  await tx.query(
    `insert into responder_coverage (tenant_id, coverage_id, responder_person_id, unit_ids, valid_to) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, coverage_id) do update set responder_person_id = excluded.responder_person_id,
       unit_ids = excluded.unit_ids, valid_to = excluded.valid_to`,
    [tx.tenantId, id, responderPersonId, [...unitIds], validTo],
  );
};

export const saveAbsence = async (tx: Tx, { id, personId, from, to, substitutePersonId }: Absence): Promise<void> => {
  await tx.query(
    `insert into person_absence (tenant_id, absence_id, person_id, from_at, to_at, substitute_person_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, absence_id) do update set person_id = excluded.person_id, from_at = excluded.from_at,
       to_at = excluded.to_at, substitute_person_id = excluded.substitute_person_id`,
    [tx.tenantId, id, personId, from, to, substitutePersonId],
  );
};

export const hasAttachment = async (tx: Tx, attachmentId: string): Promise<boolean> => {
  const rows = await tx.query('select from person_attachment where tenant_id = $1 and attachment_id = $2', [tx.tenantId, attachmentId]);
  return rows.length > 0;
};

export const saveAttachment = async (tx: Tx, { attachmentId, personId, unitId, fromTenantId, validTo }: Attachment): Promise<void> => {
  await tx.query(
    `insert into person_attachment (tenant_id, attachment_id, person_id, unit_id, from_tenant_id, valid_to) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, attachment_id) do update set unit_id = excluded.unit_id, valid_to = excluded.valid_to`,
    [tx.tenantId, attachmentId, personId, unitId, fromTenantId, validTo],
  );
};
