import type { Tx } from '@huiyin/persistence';

/** What is merged into each of these appeals, also after the answer that went to all. */
export const sourcesByTarget = async (tx: Tx, targetIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx.query<{ id: string; targetId: string }>(
    'select id, merged_into as "targetId" from appeal where tenant_id = $1 and merged_into = any ($2) order by id', [tx.tenantId, [...targetIds]],
  );
  return new Map(targetIds.map((id) => [id, rows.filter(({ targetId }) => targetId === id).map((row) => row.id)]));
};

/** How many others are handled as one with each of these, whether it was merged or they were merged into it. */
export const countTogether = async (tx: Tx, appealIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query<{ id: string; n: number }>(
    `select own.id, count(*)::int as n from appeal own join appeal source on source.tenant_id = own.tenant_id and source.merged_into = coalesce(own.merged_into, own.id)
     where own.tenant_id = $1 and own.id = any ($2) group by own.id`, [tx.tenantId, [...appealIds]],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
};

/** What an appeal was merged into in this round; undefined where it was not, or it was undone. */
export const mergedInto = async (tx: Tx, appealId: string): Promise<string | undefined> => {
  const [row] = await tx.query<{ targetId: string | null }>('select merged_into as "targetId" from appeal where tenant_id = $1 and id = $2', [tx.tenantId, appealId]);
  return row?.targetId ?? undefined;
};
