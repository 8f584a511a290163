/** A fact of an order as this fold reads it; fields that a fact does not have are simply missing. */
export interface OrderFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who holds an order after all that is known of it. */
export interface OrderHeld {
  readonly orderId: string;
  readonly lead: boolean;
  readonly open: boolean;
  readonly unitId: string;
  readonly personId: string | null;
}

const text = ({ data }: OrderFact, field: string): string | undefined => (typeof data[field] === 'string' ? data[field] : undefined);

const after = (held: OrderHeld, fact: OrderFact): OrderHeld => {
  switch (fact.type) {
    case 'order-accepted':
      return { ...held, personId: text(fact, 'personId') ?? held.personId };
    case 'order-reassigned':
    case 'order-handed-over':
      return { ...held, unitId: text(fact, 'unitId') ?? held.unitId, personId: text(fact, 'personId') ?? null };
    case 'order-returned':
    case 'order-cancelled':
      return { ...held, open: false };
    default:
      return held;
  }
};

/** Who holds an order after these facts, given in the order in which they occurred; undefined while its issue is not among them. */
export const orderHeld = (facts: readonly OrderFact[], orderId: string): OrderHeld | undefined => {
  const ofOrder = facts.filter((fact) => text(fact, 'orderId') === orderId);
  const issued = ofOrder.find(({ type }) => type === 'order-issued');
  const unitId = issued && text(issued, 'unitId');
  if (!issued || !unitId) return undefined;
  return ofOrder.reduce(after, { orderId, lead: issued.data['lead'] !== false, open: true, unitId, personId: text(issued, 'personId') ?? null });
};
