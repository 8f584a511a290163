import type { Tx } from '@huiyin/persistence';

/** What an appeal was merged into in this round; undefined where it was not, or it was undone. */
export const mergedInto = async (tx: Tx, appealId: string): Promise<string | undefined> => {
  const [row] = await tx.query<{ targetId: string | null }>('select merged_into as "targetId" from appeal where tenant_id = $1 and id = $2', [tx.tenantId, appealId]);
  return row?.targetId ?? undefined;
};
