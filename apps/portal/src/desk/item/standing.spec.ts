import { leadOrder, mayOf, phaseOf, returnedOrder } from './standing';
import type { Item } from './use-item';

const policy = { onSpotBy: ['OFFICER' as const, 'RESPONDER' as const] };
const order = (id: string, lead: boolean, state: Item['orders'][number]['state']) => ({ id, lead, state }) as Item['orders'][number];

describe('T-02 where a matter stands', () => {
  it.each([
    ['FILED', 'filed'], ['ACCEPTED', 'inHand'], ['IN_HAND', 'inHand'], ['ANSWERED', 'answered'],
    ['CONCLUDED', 'closed'], ['REFUSED', 'closed'], ['REFERRED', 'closed'], ['MERGED', 'closed'], ['WITHDRAWN', 'closed'], ['ARCHIVED', 'closed'],
  ] as const)('%s: %s', (status, phase) => expect(phaseOf({ status })).toBe(phase));

  it.each([
    ['FILED', 'OFFICER', { decide: true, ask: true, bar: true, refuse: true, refer: true, merge: true, spot: true }],
    ['IN_HAND', 'OFFICER', { decide: true, ask: true, bar: true, refuse: false, refer: true, merge: true, spot: false }],
    ['ANSWERED', 'OFFICER', { decide: true, ask: true, bar: true, refuse: false, refer: false, merge: false, spot: false }],
    ['CONCLUDED', 'OFFICER', { decide: true, ask: true, bar: true, refuse: false, refer: false, merge: false, spot: false }],
    ['ARCHIVED', 'OFFICER', { decide: true, ask: false, bar: false, refuse: false, refer: false, merge: false, spot: false }],
    ['FILED', 'RESPONDER', { decide: false, ask: false, bar: false, refuse: false, refer: false, merge: false, spot: true }],
    ['FILED', 'LEADER', { decide: false, ask: false, bar: false, refuse: false, refer: false, merge: false, spot: false }],
  ] as const)('%s, for %s', (status, role, may) => expect(mayOf({ status }, policy, [role])).toEqual(may));

  it('sends the lead order elsewhere, while it is open', () => {
    expect(leadOrder({ orders: [order('co', false, 'ISSUED'), order('back', true, 'RETURNED'), order('now', true, 'ACCEPTED')] })?.id).toBe('now');
    expect(leadOrder({ orders: [order('done', true, 'CLOSED')] })).toBeUndefined();
  });

  it('H-07 issues anew what was given back last, until there is an open order again', () => {
    const back = [{ ...order('first', true, 'RETURNED'), round: 1 }, { ...order('second', true, 'RETURNED'), round: 1 }];
    expect(returnedOrder({ status: 'ACCEPTED', round: 1, orders: back })?.id).toBe('second');
    expect(returnedOrder({ status: 'ACCEPTED', round: 2, orders: back })).toBeUndefined();
    expect(returnedOrder({ status: 'ACCEPTED', round: 1, orders: [...back, order('now', true, 'ISSUED')] })).toBeUndefined();
    expect(returnedOrder({ status: 'ANSWERED', round: 1, orders: back })).toBeUndefined();
  });
});
