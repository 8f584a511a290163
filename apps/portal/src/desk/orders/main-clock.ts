import { byNextDue, isOpen } from '../../format/clock';
import type { Order, OrderClock } from './use-order';

/** The order's own clock; where the policy has none per order, the promise to the sender that is due next. */
export const mainClock = (order: Pick<Order, 'id' | 'clocks'>): OrderClock | undefined => {
  const own = order.clocks.find((clock) => clock.orderId === order.id);
  const promised = order.clocks.filter((clock) => !clock.orderId);
  return own ?? promised.filter(isOpen).sort(byNextDue)[0] ?? [...promised].sort((a, b) => b.dueAt.localeCompare(a.dueAt))[0];
};
