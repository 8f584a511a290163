import { type OrderHeld, orderHeld } from '@huiyin/policy';
import { type CaseFact, inOrder, orderOf } from './fact';

/** The orders of a round, from its facts in any order; one whose issue is not known yet is left out. */
export const ordersOf = (facts: readonly CaseFact[]): readonly OrderHeld[] => {
  const told = inOrder(facts);
  return told.flatMap((issued) => {
    const orderId = issued.type === 'order-issued' ? orderOf(issued) : null;
    return orderId ? (orderHeld(told, orderId) ?? []) : [];
  });
};

/** Who handles what a clock measures: its order's holder, for a whole round that of the lead order. */
export const handledBy = (orders: readonly OrderHeld[], orderId: string | null): OrderHeld | undefined =>
  orderId === null ? orders.filter(({ lead }) => lead).sort((a, b) => Number(a.open) - Number(b.open)).at(-1) : orders.find((order) => order.orderId === orderId);
