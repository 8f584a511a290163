import { type CaseFact, inOrder, orderOf, text } from '../clock/fact';

/** What a handler raised as beyond their authority; it climbs until the order is done, or the case is. */
export interface Raised {
  readonly id: string;
  readonly orderId: string;
  readonly raisedAt: Date;
  readonly open: boolean;
}

const orderDone = ['opinion-given', 'order-returned', 'order-cancelled', 'order-reassigned'];
const caseDone = ['appeal-refused', 'appeal-referred', 'appeal-withdrawn', 'appeal-concluded', 'appeal-archived'];

/** What was raised in a round, from its facts in any order. */
export const raisedIn = (facts: readonly CaseFact[]): readonly Raised[] => {
  const told = inOrder(facts);
  return told.flatMap((fact, index) => {
    const id = text(fact, 'raisedId');
    const orderId = orderOf(fact);
    if (fact.type !== 'raised-beyond-authority' || !id || !orderId) return [];
    const done = told.slice(index + 1).some(({ type, data }) => caseDone.includes(type) || (orderDone.includes(type) && data.orderId === orderId));
    return [{ id, orderId, raisedAt: fact.occurredAt, open: !done }];
  });
};
