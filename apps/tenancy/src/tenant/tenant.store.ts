import type { Lookup, Tenants, Tx } from '@huiyin/persistence';
import type { Names, Tenant, TenantKind } from './tenant';

interface TenantRow {
  readonly tenant_id: string;
  readonly parent_id: string | null;
  readonly lineage: string[];
  readonly kind: TenantKind;
  readonly case_code: string;
  readonly names: Names;
  readonly preset: string | null;
  readonly closed_at: Date | null;
}

const COLUMNS = 'tenant_id, parent_id, lineage, kind, case_code, names, preset, closed_at';

const tenantOf = (row: TenantRow): Tenant => ({
  id: row.tenant_id,
  parentId: row.parent_id,
  lineage: row.lineage,
  kind: row.kind,
  caseCode: row.case_code,
  names: row.names,
  preset: row.preset,
  closedAt: row.closed_at,
});

/** The tenant of this transaction, or one above it where the transaction may see those. */
export const findTenant = async (tx: Lookup, tenantId: string): Promise<Tenant | undefined> => {
  const [row] = await tx.query<TenantRow>(`select ${COLUMNS} from tenant where tenant_id = $1`, [tenantId]);
  return row && tenantOf(row);
};

/** Lets one transaction at a time change what a tenant has versions of. */
export const lockTenant = async (tx: Tx): Promise<Tenant | undefined> => {
  const [row] = await tx.query<TenantRow>(`select ${COLUMNS} from tenant where tenant_id = $1 for update`, [tx.tenantId]);
  return row && tenantOf(row);
};

/** False where it is there already. */
export const addTenant = async (tx: Tx, tenant: Tenant, now: Date): Promise<boolean> => {
  const { id, parentId, lineage, kind, caseCode, names, preset } = tenant;
  const added = await tx.query(
    `insert into tenant (tenant_id, parent_id, lineage, kind, case_code, names, preset, onboarded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id) do nothing returning tenant_id`,
    [id, parentId, [...lineage], kind, caseCode, JSON.stringify(names), preset, now],
  );
  return added.length === 1;
};

export const addSubsidiary = async (tx: Tx, childId: string): Promise<void> => {
  await tx.query('insert into subsidiary (tenant_id, child_id) values ($1, $2) on conflict do nothing', [tx.tenantId, childId]);
};

export const subsidiaries = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.query<{ child_id: string }>('select child_id from subsidiary where tenant_id = $1 order by child_id', [tx.tenantId]);
  return rows.map((row) => row.child_id);
};

/** The organisation's next version; the row's lock makes it gapless. */
export const nextOrganisationVersion = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ version: number }>(
    'update tenant set organisation_version = organisation_version + 1 where tenant_id = $1 returning organisation_version as version',
    [tx.tenantId],
  );
  if (!row) throw new Error('the tenant of this transaction does not exist');
  return row.version;
};

export const organisationVersion = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ version: number }>('select organisation_version as version from tenant where tenant_id = $1', [tx.tenantId]);
  return row?.version ?? 0;
};

/** A tenant in a transaction of its own: with its lineage the next one may read what is above it. */
export const readTenant = (tenants: Tenants, tenantId: string): Promise<Tenant | undefined> =>
  tenants.inTenant(tenantId, (tx) => findTenant(tx, tenantId));
