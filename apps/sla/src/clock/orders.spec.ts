import { order, otherOrder, told } from '../../test/given';
import { raisedIn } from '../ladder/raised';
import { handledBy, ordersOf } from './orders';

const issued = told('order-issued', '2026-11-16 09:00', { orderId: order, lead: true, unitId: 'u1', personId: null });
const helping = told('order-issued', '2026-11-16 09:00', { orderId: otherOrder, lead: false, unitId: 'u2', personId: 'p2' });

describe('T-08 who handles', () => {
  it('follows acceptance and reassignment, whatever order they are heard in', () => {
    const facts = [
      told('order-reassigned', '2026-11-17 09:00', { orderId: order, lead: true, unitId: 'u3', personId: null }),
      told('order-accepted', '2026-11-16 10:00', { orderId: order, lead: true, personId: 'p1' }),
      helping, issued,
    ];
    expect(ordersOf(facts).find(({ orderId }) => orderId === order)).toEqual({ orderId: order, lead: true, open: true, unitId: 'u3', personId: null });
    expect(ordersOf(facts.slice(1)).find(({ orderId }) => orderId === order)?.personId).toBe('p1');
  });

  it('is the open lead order for a round, and its own holder for an order', () => {
    const again = told('order-issued', '2026-11-18 09:00', { orderId: '00000000-0000-7000-8000-00000000000c', lead: true, unitId: 'u4', personId: 'p4' });
    const orders = ordersOf([issued, helping, told('order-returned', '2026-11-17 09:00', { orderId: order, lead: true }), again]);
    expect(handledBy(orders, null)?.unitId).toBe('u4');
    expect(handledBy(orders, otherOrder)?.personId).toBe('p2');
    expect(handledBy([], null)).toBeUndefined();
  });
});

describe('Y-03 what was raised beyond authority', () => {
  const raised = told('raised-beyond-authority', '2026-11-16 11:00', { orderId: order, lead: true, raisedId: 'r' });

  it('is open until its order is done, and not by another order', () => {
    expect(raisedIn([issued, raised])).toMatchObject([{ id: 'r', open: true }]);
    expect(raisedIn([told('opinion-given', '2026-11-16 12:00', { orderId: otherOrder, opinionId: 'o' }), raised])).toMatchObject([{ open: true }]);
    expect(raisedIn([told('opinion-given', '2026-11-16 12:00', { orderId: order, opinionId: 'o' }), raised])).toMatchObject([{ open: false }]);
    expect(raisedIn([told('appeal-withdrawn', '2026-11-16 12:00'), raised])).toMatchObject([{ open: false }]);
  });
});
