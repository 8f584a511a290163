import { type CaseFact, inOrder, orderOf, text } from './fact';

/** Who holds an order after all that is known of it. */
export interface OrderHeld {
  readonly orderId: string;
  readonly lead: boolean;
  readonly open: boolean;
  readonly unitId: string;
  readonly personId: string | null;
}

const after = (held: OrderHeld, fact: CaseFact): OrderHeld => {
  const unitId = text(fact, 'unitId') ?? held.unitId;
  switch (fact.type) {
    case 'order-accepted':
      return { ...held, personId: text(fact, 'personId') ?? held.personId };
    case 'order-reassigned':
    case 'order-handed-over':
      return { ...held, unitId, personId: text(fact, 'personId') ?? null };
    case 'order-returned':
    case 'order-cancelled':
      return { ...held, open: false };
    default:
      return held;
  }
};

/** The orders of a round, from its facts in any order; one whose issue is not known yet is left out. */
export const ordersOf = (facts: readonly CaseFact[]): readonly OrderHeld[] => {
  const told = inOrder(facts);
  return told.flatMap((issued) => {
    const orderId = orderOf(issued);
    const unitId = text(issued, 'unitId');
    if (issued.type !== 'order-issued' || !orderId || !unitId) return [];
    const held = { orderId, lead: issued.data.lead !== false, open: true, unitId, personId: text(issued, 'personId') ?? null };
    return [told.filter((fact) => orderOf(fact) === orderId).reduce(after, held)];
  });
};

/** Who handles what a clock measures: its order's holder, for a whole round that of the lead order. */
export const handledBy = (orders: readonly OrderHeld[], orderId: string | null): OrderHeld | undefined =>
  orderId === null ? orders.filter(({ lead }) => lead).sort((a, b) => Number(a.open) - Number(b.open)).at(-1) : orders.find((order) => order.orderId === orderId);
