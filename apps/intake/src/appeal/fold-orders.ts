import { type Entry, inOrder, textOf } from './entry';

/** Intake's copy of an order: who works on it, and whether an opinion waits for the centre. */
export interface OrderCopy {
  readonly id: string;
  readonly round: number;
  readonly lead: boolean;
  readonly unitId: string;
  readonly personId: string | null;
  readonly open: boolean;
  readonly opinionId: string | null;
}

const unknown = (entry: Entry, id: string): OrderCopy => ({
  id, round: entry.round, lead: entry.data.lead === true, unitId: '', personId: null, open: true, opinionId: null,
});

const change = (order: OrderCopy, entry: Entry): OrderCopy => {
  switch (entry.type) {
    case 'order-issued':
    case 'order-reassigned':
      return { ...order, unitId: textOf(entry, 'unitId') ?? order.unitId, personId: textOf(entry, 'personId') ?? null };
    case 'order-accepted':
      return { ...order, personId: textOf(entry, 'personId') ?? order.personId };
    case 'order-returned':
    case 'order-cancelled':
      return { ...order, open: false };
    case 'opinion-given':
      return { ...order, opinionId: textOf(entry, 'opinionId') ?? null };
    case 'opinion-sent-back':
      return order.opinionId === textOf(entry, 'opinionId') ? { ...order, opinionId: null } : order;
    default:
      return order;
  }
};

/** The orders of an appeal as its case file tells them; one that has not been issued yet is left out. */
export const foldOrders = (log: readonly Entry[]): OrderCopy[] => {
  const orders = new Map<string, OrderCopy>();
  for (const entry of inOrder(log)) {
    const id = entry.service === 'routing' ? textOf(entry, 'orderId') : undefined;
    if (id) orders.set(id, change(orders.get(id) ?? unknown(entry, id), entry));
  }
  return [...orders.values()].filter(({ unitId }) => unitId !== '');
};

/** The order by which a case is known: of this round, open before ended, lead before co-handler, the newest. */
export const leadingOrder = (orders: readonly OrderCopy[], round: number): OrderCopy | undefined => {
  const ofRound = orders.filter((order) => order.round === round);
  const open = ofRound.filter((order) => order.open);
  return open.findLast((order) => order.lead) ?? open.at(-1) ?? ofRound.findLast((order) => order.lead);
};
