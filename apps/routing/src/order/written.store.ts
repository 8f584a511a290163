import type { Tx } from '@huiyin/persistence';
import type { Order } from './order';

interface Written {
  readonly id: string;
  readonly orderId: string;
  readonly personId: string;
  readonly text: string;
  readonly at: Date;
}

export const addProgress = async (tx: Tx, { id, orderId, personId, text, at }: Written): Promise<void> => {
  await tx.query('insert into progress (tenant_id, id, order_id, person_id, body, at) values ($1, $2, $3, $4, $5, $6)', [tx.tenantId, id, orderId, personId, text, at]);
};

export const addOpinion = async (tx: Tx, { id, orderId, personId, text, at }: Written): Promise<void> => {
  await tx.query('insert into opinion (tenant_id, id, order_id, person_id, body, at) values ($1, $2, $3, $4, $5, $6)', [tx.tenantId, id, orderId, personId, text, at]);
};

/** The newest opinion on an order and whose it is. */
export const newestOpinion = async (tx: Tx, orderId: string): Promise<{ readonly id: string; readonly personId: string } | undefined> => {
  const [row] = await tx.query<{ id: string; personId: string }>(
    'select id, person_id as "personId" from opinion where tenant_id = $1 and order_id = $2 and sent_back_at is null order by at desc, id desc limit 1',
    [tx.tenantId, orderId],
  );
  return row;
};

export interface Reassigned {
  readonly id: string;
  readonly orderId: string;
  readonly by: string;
  readonly why: string;
  readonly at: Date;
  readonly from: Pick<Order, 'unitId' | 'personId'>;
  readonly to: Pick<Order, 'unitId' | 'personId'>;
}

export const addReassignment = (tx: Tx, { id, orderId, by, why, at, from, to }: Reassigned): void =>
  tx.write(
    `insert into reassignment (tenant_id, id, order_id, by_person_id, from_unit_id, from_person_id, unit_id, person_id, why, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, orderId, by, from.unitId, from.personId, to.unitId, to.personId, why, at],
  );

export const addReturn = (tx: Tx, { orderId, by, why, at }: Pick<Reassigned, 'orderId' | 'by' | 'why' | 'at'>): void =>
  tx.write('insert into returned (tenant_id, order_id, by_person_id, why, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, orderId, by, why, at]);

/** Marks the order's opinion as sent back; false where it is not the newest one that stands. */
export const markSentBack = async (tx: Tx, orderId: string, opinionId: string, why: string, at: Date): Promise<boolean> => {
  const rows = await tx.query(
    `update opinion set sent_back_at = $4, sent_back_why = $5
     where tenant_id = $1 and order_id = $2 and id = $3 and sent_back_at is null returning id`,
    [tx.tenantId, orderId, opinionId, at, why],
  );
  return rows.length > 0;
};
