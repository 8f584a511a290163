import type { Tx } from '@huiyin/persistence';

/** An evasion as it is kept, with its evidence. */
export interface Evasion {
  readonly id: string;
  readonly appealId: string;
  readonly orderId: string;
  readonly opinionId: string | null;
  readonly unitId: string;
  readonly personId: string | null;
  readonly evidence: string;
  readonly at: Date;
  readonly by: string;
}

export const addEvasion = (tx: Tx, { id, appealId, orderId, opinionId, unitId, personId, evidence, at, by }: Evasion): void =>
  tx.write(
    `insert into evasion (tenant_id, id, appeal_id, order_id, opinion_id, unit_id, person_id, evidence, at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, appealId, orderId, opinionId, unitId, personId, evidence, at, by],
  );

export const evasionsBy = (tx: Tx, ids: readonly string[]): Promise<Evasion[]> =>
  tx.query<Evasion>(
    `select id, appeal_id as "appealId", order_id as "orderId", opinion_id as "opinionId", unit_id as "unitId", person_id as "personId", evidence, at, by_person_id as by
     from evasion where tenant_id = $1 and id = any ($2::uuid[]) order by at, id`,
    [tx.tenantId, [...ids]],
  );

/** Whether this was found before: an opinion of an order, or its return. */
export const isFound = async (tx: Tx, orderId: string, opinionId: string | null): Promise<boolean> =>
  (await tx.query('select from evasion where tenant_id = $1 and order_id = $2 and opinion_id is not distinct from $3', [tx.tenantId, orderId, opinionId])).length > 0;
