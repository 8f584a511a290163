import type { OrderState } from '@huiyin/contracts';
import type { ChangeFact } from './order-change';

const after = (state: OrderState, { type }: ChangeFact): OrderState => {
  switch (type) {
    case 'order-accepted':
    case 'opinion-sent-back':
      return 'accepted';
    case 'progress-reported':
      return state === 'issued' ? 'accepted' : state;
    case 'opinion-given':
      return 'opinion-given';
    case 'order-reassigned':
      return 'issued';
    default:
      return state;
  }
};

/** How far an order was worked on, by what was said of it in the order in which it occurred: where it goes on after a merge is undone. */
export const workedOn = (orderId: string, facts: readonly ChangeFact[]): OrderState =>
  facts.filter(({ data }) => data.orderId === orderId).reduce(after, 'issued');
