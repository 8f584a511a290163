import type { OutputOf, ReadOrder } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Reason } from '@huiyin/policy';
import type { Order } from './order';

export type OrderView = NonNullable<OutputOf<typeof ReadOrder>>;
/** As it is kept, for whoever reads it. */
export type KeptView = Omit<OrderView, 'holds' | 'takerIds'>;
const COLUMNS = `id, number, appeal_id as "appealId", round, lead, state, version, unit_id as "unitId", person_id as "personId",
  policy_version as "policyVersion"`;

/** Undefined for an id that this tenant does not have. Whoever changes an order has locked its case. */
export const findOrder = async (tx: Tx, id: string): Promise<Order | undefined> => {
  const [row] = await tx.query<Order>(`select ${COLUMNS} from work_order where tenant_id = $1 and id = $2`, [tx.tenantId, id]);
  return row;
};

export const ordersOf = (tx: Tx, appealId: string): Promise<Order[]> =>
  tx.query<Order>(`select ${COLUMNS} from work_order where tenant_id = $1 and appeal_id = $2 order by id`, [tx.tenantId, appealId]);

export const saveOrder = async (tx: Tx, { id, state, version, unitId, personId }: Order): Promise<void> => {
  await tx.query(
    'update work_order set state = $3, version = $4, unit_id = $5, person_id = $6 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, state, version, unitId, personId],
  );
};

export interface NewOrder extends Order {
  readonly why: readonly Reason[];
  readonly issuedAt: Date;
}

export const addOrder = async (tx: Tx, order: NewOrder): Promise<void> => {
  await tx.query(
    `insert into work_order (tenant_id, id, number, appeal_id, round, lead, state, version, unit_id, person_id, why, policy_version, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tx.tenantId, order.id, order.number, order.appealId, order.round, order.lead, order.state, order.version, order.unitId, order.personId,
      JSON.stringify(order.why), order.policyVersion, order.issuedAt],
  );
};

/** The next number of the tenant's year, without gaps: `CB-2026-0147`. */
export const nextNumber = async (tx: Tx, year: number): Promise<string> => {
  const [row] = await tx.query<{ last: number }>(
    `insert into order_counter (tenant_id, year, last) values ($1, $2, 1)
     on conflict (tenant_id, year) do update set last = order_counter.last + 1 returning last`,
    [tx.tenantId, year],
  );
  return `CB-${year}-${String(row?.last ?? 0).padStart(4, '0')}`;
};

/** How many open orders each person has. */
export const openOrders = async (tx: Tx): Promise<Record<string, number>> => {
  const rows = await tx.query<{ personId: string; open: number }>(
    `select person_id as "personId", count(*)::int as open from work_order
     where tenant_id = $1 and person_id is not null and state in ('issued', 'accepted', 'opinion-given', 'suspended') group by person_id`,
    [tx.tenantId],
  );
  return Object.fromEntries(rows.map(({ personId, open }) => [personId, open]));
};
