import type { Role } from '../../generated/desk';
import type { DeskPolicy, Item } from './use-item';

const closed: readonly Item['status'][] = ['CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ARCHIVED'];
const movable: readonly string[] = ['ISSUED', 'ACCEPTED', 'OPINION_GIVEN'];

/** Where a matter stands for who works on it. */
export type Phase = 'filed' | 'inHand' | 'answered' | 'closed';

export const phaseOf = ({ status }: Pick<Item, 'status'>): Phase => {
  if (closed.includes(status)) return 'closed';
  if (status === 'ANSWERED') return 'answered';
  return status === 'FILED' ? 'filed' : 'inHand';
};

/** The order that can be sent elsewhere. */
export const leadOrder = ({ orders }: Pick<Item, 'orders'>): Item['orders'][number] | undefined => orders.find(({ lead, state }) => lead && movable.includes(state));

/** The order that its department gave back, while the matter waits to be issued anew. */
export const returnedOrder = ({ status, round, orders }: Pick<Item, 'status' | 'round' | 'orders'>): Item['orders'][number] | undefined =>
  status === 'ACCEPTED' && !leadOrder({ orders }) ? orders.findLast((order) => order.lead && order.round === round && order.state === 'RETURNED') : undefined;

/** What may become of it, by its status, by one's office, and by what the policy says. Whoever else may read it only reads. */
export const mayOf = ({ status }: Pick<Item, 'status'>, { onSpotBy }: Pick<DeskPolicy, 'onSpotBy'>, roles: readonly Role[]) => {
  const phase = phaseOf({ status });
  const open = phase === 'filed' || phase === 'inHand';
  const decide = roles.includes('OFFICER');
  const unworked = status === 'FILED' || status === 'ACCEPTED';
  // The sender is heard, and whom it concerns is kept out, for as long as there is a case file to write in.
  const kept = decide && status !== 'ARCHIVED';
  return {
    decide,
    ask: kept,
    bar: kept,
    refuse: decide && unworked,
    refer: decide && open,
    merge: decide && open,
    spot: unworked && onSpotBy.some((role) => roles.includes(role)),
  };
};
