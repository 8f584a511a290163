import { type OrderHeld, orderHeld } from '@huiyin/policy';
import { text, type Told } from './told';

/** Which order a fact is about; of a whole round the lead order that it had then. */
const orderOf = (facts: readonly Told[], fact: Told, at: string): string | null =>
  text(fact, 'orderId') ?? lastIssued(facts.filter(({ round, occurredAt }) => round === fact.round && occurredAt <= at));

const lastIssued = (facts: readonly Told[]): string | null => {
  const issued = facts.findLast(({ type, data }) => type === 'order-issued' && data['lead'] !== false);
  return issued ? text(issued, 'orderId') : null;
};

/** Who held what a fact is about, by the facts in their order; undefined while its issue is not known. */
export const heldAt = (facts: readonly Told[], fact: Told, at: string): OrderHeld | undefined => {
  const orderId = orderOf(facts, fact, at);
  return orderId ? orderHeld(facts.filter(({ type, occurredAt }) => type === 'order-issued' || occurredAt <= at), orderId) : undefined;
};
