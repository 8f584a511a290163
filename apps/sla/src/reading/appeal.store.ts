import type { Tx } from '@huiyin/persistence';

/** What is kept of an appeal beside its facts. */
export interface KeptAppeal {
  readonly id: string;
  readonly originUnitId: string | null;
  readonly barred: readonly string[];
}

export const readAppeals = (tx: Tx, ids: readonly string[]): Promise<KeptAppeal[]> =>
  tx.query<KeptAppeal>('select id, unit_id as "originUnitId", barred from appeal where tenant_id = $1 and id = any($2::uuid[])', [tx.tenantId, ids]);
