import type { Lookup, Tx } from '@huiyin/persistence';

/** A policy, or a tenant's own part of one, as it is stored and said. */
export type PolicyJson = Readonly<Record<string, unknown>>;

/** What is stored of a policy: the tenant's own part and what it became with all that it inherits. */
export interface PolicyVersion {
  readonly version: number;
  readonly sourceVersion: number;
  readonly source: PolicyJson;
  /** The parent's version that it was merged with; 0 where there was none. */
  readonly parentVersion: number;
  readonly effective: PolicyJson;
}

interface PolicyRow {
  readonly version: number;
  readonly source_version: number;
  readonly source: Record<string, unknown>;
  readonly parent_version: number;
  readonly effective: Record<string, unknown>;
}

const COLUMNS = 'version, source_version, source, parent_version, effective';

const versionOf = (row: PolicyRow): PolicyVersion => ({
  version: row.version,
  sourceVersion: row.source_version,
  source: row.source,
  parentVersion: row.parent_version,
  effective: row.effective,
});

/** The policy in force in the transaction's tenant, or in one above it where the transaction may see those. */
export const newestPolicy = async (tx: Lookup, tenantId: string): Promise<PolicyVersion | undefined> => {
  const [row] = await tx.query<PolicyRow>(`select ${COLUMNS} from policy_version where tenant_id = $1 order by version desc limit 1`, [tenantId]);
  return row && versionOf(row);
};

export const policyOfVersion = async (tx: Tx, version: number): Promise<PolicyVersion | undefined> => {
  const [row] = await tx.query<PolicyRow>(`select ${COLUMNS} from policy_version where tenant_id = $1 and version = $2`, [tx.tenantId, version]);
  return row && versionOf(row);
};

export const addPolicy = async (tx: Tx, policy: PolicyVersion, by: string | null, now: Date): Promise<void> => {
  await tx.query(
    `insert into policy_version (tenant_id, version, source_version, source, parent_version, effective, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, policy.version, policy.sourceVersion, JSON.stringify(policy.source), policy.parentVersion, JSON.stringify(policy.effective), now, by],
  );
};
