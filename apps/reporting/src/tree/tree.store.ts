import type { Tx } from '@huiyin/persistence';
import type { Placement, Stay } from './stays';

export interface TenantWords {
  readonly names: { readonly zh: string; readonly en: string } | null;
  readonly kind: string | null;
}

export type Placed = Placement & TenantWords;

/** Keeps where this transaction's tenant hangs, and locks what is known of it until the commit. */
export const keepPlacement = async (tx: Tx, { version, at, lineage, names, kind }: Placed): Promise<Placed[]> => {
  await tx.query("select pg_advisory_xact_lock(hashtext('placement'), hashtext($1))", [tx.tenantId]);
  await tx.query(
    'insert into placement (tenant_id, version, at, lineage, names, kind) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [tx.tenantId, version, at, [...lineage], names && JSON.stringify(names), kind],
  );
  const rows = await tx.query<Omit<Placed, 'at'> & { at: Date }>(
    'select version, at, lineage, names, kind from placement where tenant_id = $1 order by version', [tx.tenantId],
  );
  return rows.map(({ at: since, ...row }) => ({ ...row, at: since.toISOString() }));
};

/** One tenant below another, as it is kept in the rows of the one above. */
export interface Below extends TenantWords {
  readonly childId: string;
  /** How many placements it follows from: more of them know better. */
  readonly known: number;
  readonly lineage: readonly string[];
  readonly stays: readonly Stay[];
}

/** Keeps a tenant below this transaction's own, unless more is known of it already. */
export const keepBelow = (tx: Tx, { childId, known, lineage, stays, names, kind }: Below): void =>
  tx.write(
    `insert into subtree as s (tenant_id, child_id, known, present, lineage, stays, names, kind) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant_id, child_id) do update set known = excluded.known, present = excluded.present, lineage = excluded.lineage,
       stays = excluded.stays, names = excluded.names, kind = excluded.kind
     where s.known < excluded.known`,
    [tx.tenantId, childId, known, stays.at(-1)?.until === null, [...lineage], JSON.stringify(stays), names && JSON.stringify(names), kind],
  );

export interface TreeRow extends TenantWords {
  readonly tenantId: string;
  /** From this transaction's tenant down to this one, both among them. */
  readonly path: readonly string[];
}

/** The tenants that hang below this transaction's own now, itself first. */
export const treeBelow = async (tx: Tx): Promise<TreeRow[]> => {
  const rows = await tx.query<TenantWords & { tenantId: string; lineage: string[] }>(
    'select child_id as "tenantId", lineage, names, kind from subtree where tenant_id = $1 and present order by cardinality(lineage), names->>\'zh\', child_id',
    [tx.tenantId],
  );
  return rows.map(({ lineage, ...row }) => ({ ...row, path: lineage.slice(Math.max(0, lineage.indexOf(tx.tenantId))) }));
};
