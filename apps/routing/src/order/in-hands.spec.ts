import type { OrderState } from '@huiyin/contracts';
import type { Role } from '@huiyin/policy';
import { inHandsOf, type Reader } from './in-hands';
import type { Surroundings } from './order';

const member = (personId: string, unitId: string, ...roles: Role[]) => ({ personId, unitId, roles, validFrom: new Date(0), validTo: null });
const organisation: Surroundings['organisation'] = {
  units: [
    { id: 'u', parentId: null, kind: 'logistics', headPersonId: 'h', closed: false },
    { id: 'v', parentId: null, kind: 'workshop', headPersonId: 'x', closed: false },
  ],
  members: [member('p', 'u', 'handler'), member('q', 'u', 'handler'), member('e', 'u', 'sender'), member('h', 'u', 'department-head'), { ...member('left', 'u', 'handler'), validTo: new Date(1) }],
};
const around = { organisation, now: new Date(1000) };
const as = (personId: string, ...roles: Role[]): Reader => ({ personId, roles });
const seen = (reader: Reader, state: OrderState = 'accepted', personId: string | null = 'p') => inHandsOf(reader, { unitId: 'u', personId, state }, around);

describe('T-08 what an order is to one who reads it', () => {
  it('is in the hands of its person and of its head, and of nobody else', () => {
    expect([as('p', 'handler'), as('h', 'department-head'), as('q', 'handler'), as('x', 'department-head'), as('f', 'officer')].map((reader) => seen(reader).holds)).toEqual([true, true, false, false, false]);
  });

  it('goes on from its head to whoever else works there now', () => {
    expect(seen(as('h', 'department-head')).takerIds).toEqual(['h', 'q']);
    expect(seen(as('h', 'department-head'), 'issued', null).takerIds).toEqual(['h', 'p', 'q']);
    expect(seen(as('h', 'department-head'), 'opinion-given', 'h').takerIds).toEqual(['p', 'q']);
  });

  it.each<[string, Reader, OrderState]>([
    ['its handler', as('p', 'handler'), 'accepted'],
    ['the head of another unit', as('x', 'department-head'), 'accepted'],
    ['a head without the office', as('h', 'host'), 'accepted'],
    ['its head when it is over', as('h', 'department-head'), 'closed'],
    ['its head while it waits for another', as('h', 'department-head'), 'suspended'],
  ])('is given on by no %s', (_who, reader, state) => {
    expect(seen(reader, state).takerIds).toEqual([]);
  });
});
