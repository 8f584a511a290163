import { text, type Told } from './told';

/** Whose an order was at an instant. */
export interface Held {
  readonly orderId: string;
  readonly number: string | null;
  readonly unitId: string;
  readonly personId: string | null;
}

const after = (held: Held, fact: Told): Held => {
  if (fact.type === 'order-accepted') return { ...held, personId: text(fact, 'personId') ?? held.personId };
  if (fact.type !== 'order-reassigned' && fact.type !== 'order-handed-over') return held;
  return { ...held, unitId: text(fact, 'unitId') ?? held.unitId, personId: text(fact, 'personId') };
};

/** The issue of an order; for a whole round that of the lead order which it had then. */
const issueOf = (facts: readonly Told[], { round }: Pick<Told, 'round'>, orderId: string | null, at: string): Told | undefined => {
  const issues = facts.filter(({ type }) => type === 'order-issued');
  if (orderId) return issues.find((fact) => text(fact, 'orderId') === orderId);
  return issues.findLast((fact) => fact.round === round && fact.data['lead'] !== false && fact.occurredAt <= at);
};

/** Who held what a fact is about, by the facts in their order; undefined while its issue is not known. */
export const heldAt = (facts: readonly Told[], fact: Told, at: string): Held | undefined => {
  const issued = issueOf(facts, fact, text(fact, 'orderId'), at);
  const [orderId, unitId] = issued ? [text(issued, 'orderId'), text(issued, 'unitId')] : [];
  if (!issued || !orderId || !unitId) return undefined;
  const first: Held = { orderId, number: text(issued, 'number'), unitId, personId: text(issued, 'personId') };
  return facts.filter((one) => text(one, 'orderId') === orderId && one.occurredAt <= at).reduce(after, first);
};
