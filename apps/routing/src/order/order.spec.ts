import type { OrderState } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import type { CaseCopy, Outcome } from '../case/case-copy';
import { decide, follow as afterCase, issueAnew, needsOrder, type Order, type OrderCommand, type Surroundings, type Worker } from './order';
import { workedOn } from './worked-on';

const given: Order = { id: 'o', number: 'CB-2026-0001', appealId: 'a', round: 1, lead: true, state: 'issued', version: 3, unitId: 'u', personId: 'p', policyVersion: 1 };
const handler: Worker = { personId: 'p', isOfficer: false };
const head: Worker = { personId: 'h', isOfficer: false };
const officer: Worker = { personId: 'f', isOfficer: true };
const stranger: Worker = { personId: 's', isOfficer: false };
const member = (personId: string, unitId: string, role: 'handler' | 'sender') => ({ personId, unitId, roles: [role], validFrom: new Date(0), validTo: null });
const organisation: Surroundings['organisation'] = {
  units: [
    { id: 'u', parentId: null, kind: 'logistics', headPersonId: 'h', closed: false },
    { id: 'v', parentId: null, kind: 'workshop', headPersonId: null, closed: false },
    { id: 'gone', parentId: null, kind: 'workshop', headPersonId: null, closed: true },
  ],
  members: [member('p', 'u', 'handler'), member('w', 'v', 'handler'), member('e', 'v', 'sender'), { ...member('left', 'v', 'handler'), validTo: new Date(1) }],
};
const at = (version: number): Surroundings => ({ version, organisation, now: new Date(1000) });
const refused = (result: unknown): string | undefined => (isRefusal(result) ? result.refused : undefined);

describe('T-08 an order in the hands of its department', () => {
  it('is taken, worked on and answered by its holder', () => {
    const taken = decide(given, { do: 'accept' }, handler, at(3)) as Order;
    const answered = decide(taken, { do: 'give-opinion' }, handler, at(4)) as Order;
    expect([taken.state, answered.state, answered.version]).toEqual(['accepted', 'opinion-given', 5]);
  });

  it.each<[string, Worker, OrderCommand]>([
    ['a colleague', stranger, { do: 'give-opinion' }],
    ['an officer', officer, { do: 'give-opinion' }],
    ['its handler', handler, { do: 'send-opinion-back' }],
    ['a head, to another unit', head, { do: 'reassign', unitId: 'v' }],
  ])('is not for %s', (_who, worker, command) => {
    expect(refused(decide({ ...given, state: 'opinion-given' }, command, worker, at(3)))).toBe('not-allowed');
  });

  it('is for the head while nobody is named, and theirs who takes it', () => {
    expect(refused(decide({ ...given, personId: null }, { do: 'accept' }, stranger, at(3)))).toBe('not-allowed');
    expect(decide({ ...given, personId: null }, { do: 'accept' }, head, at(3))).toMatchObject({ state: 'accepted', personId: 'h' });
  });

  it('is given back by its holder before there is an opinion, and is over then', () => {
    expect(decide(given, { do: 'return' }, handler, at(3))).toMatchObject({ state: 'returned', version: 4 });
    expect(decide({ ...given, state: 'accepted' }, { do: 'return' }, head, at(3))).toMatchObject({ state: 'returned' });
    expect(refused(decide({ ...given, state: 'opinion-given' }, { do: 'return' }, handler, at(3)))).toBe('wrong-state');
    expect(refused(decide({ ...given, state: 'suspended' }, { do: 'return' }, handler, at(3)))).toBe('wrong-state');
    expect(refused(decide({ ...given, state: 'returned' }, { do: 'return' }, handler, at(3)))).toBe('order-closed');
  });

  it('refuses a stale version, an act out of turn, and anything when it is over', () => {
    expect(refused(decide(given, { do: 'accept' }, handler, at(2)))).toBe('stale-version');
    expect(refused(decide({ ...given, state: 'accepted' }, { do: 'accept' }, handler, at(3)))).toBe('wrong-state');
    expect(refused(decide({ ...given, state: 'closed' }, { do: 'report-progress' }, handler, at(3)))).toBe('order-closed');
  });

  it('goes to another department and begins there, with its head where nobody is named', () => {
    const accepted: Order = { ...given, state: 'accepted' };
    expect(decide(accepted, { do: 'reassign', unitId: 'v', personId: 'w' }, officer, at(3))).toMatchObject({ state: 'issued', unitId: 'v', personId: 'w', version: 4 });
    expect(decide(accepted, { do: 'reassign', unitId: 'u' }, head, at(3))).toMatchObject({ state: 'issued', unitId: 'u', personId: 'h' });
  });

  it.each([
    ['an unknown unit', { unitId: 'x' }, 'no-department'],
    ['a closed unit', { unitId: 'gone' }, 'no-department'],
    ['a person of another unit', { unitId: 'v', personId: 'p' }, 'no-handler'],
    ['somebody who handles nothing', { unitId: 'v', personId: 'e' }, 'no-handler'],
    ['somebody who left', { unitId: 'v', personId: 'left' }, 'no-handler'],
  ])('does not go to %s', (_whom, to, why) => {
    expect(refused(decide(given, { do: 'reassign', ...to }, officer, at(3)))).toBe(why);
  });

  it('follows its case: closed by the final reply, cancelled by an end, suspended while merged', () => {
    const follow = (order: Order, outcome?: Outcome) => afterCase(order, outcome, 'accepted');
    const closed = follow(given, 'answered');
    expect(closed.state).toBe('closed');
    expect(follow(closed, 'merged')).toBe(closed);
    expect(follow(closed, 'ended').state).toBe('cancelled');
    expect(follow(follow(given, 'ended'), 'answered').state).toBe('cancelled');
    const suspended = follow(given, 'merged');
    expect([suspended.state, follow(suspended, undefined).state]).toEqual(['suspended', 'accepted']);
    expect(follow(given, undefined)).toBe(given);
  });
});

describe('N-07 an order of a merged appeal', () => {
  const suspended: Order = { ...given, state: 'suspended' };
  const said = (type: string, n: number, orderId = 'o') => ({ type, occurredAt: new Date(n).toISOString(), actor: { kind: 'system' as const }, data: { orderId } });

  it('keeps an opinion that is given on it, and applies nothing', () => {
    expect(decide(suspended, { do: 'give-opinion' }, handler, at(3))).toMatchObject({ state: 'suspended', version: 4 });
    expect(refused(decide(suspended, { do: 'accept' }, handler, at(3)))).toBe('wrong-state');
  });

  it.each<[OrderState, string[]]>([
    ['issued', []], ['issued', ['order-accepted', 'order-reassigned']], ['accepted', ['order-accepted']], ['accepted', ['progress-reported']],
    ['opinion-given', ['order-accepted', 'opinion-given', 'progress-reported']], ['accepted', ['opinion-given', 'opinion-sent-back']],
  ])('goes on as %s after %j', (state, types) => {
    const facts = types.map((type, n) => said(type, n));
    expect(workedOn('o', [...facts, said('opinion-given', 9, 'other')])).toBe(state);
    expect(afterCase(suspended, undefined, workedOn('o', facts)).state).toBe(state);
  });
});

describe('N-05 an order of one\'s own appeal', () => {
  const own: Surroundings = { ...at(3), own: true };
  it('is given back, and nothing else', () => {
    expect(decide(given, { do: 'return' }, handler, own)).toMatchObject({ state: 'returned' });
    for (const command of ['accept', 'report-progress', 'give-opinion'] as const) expect(refused(decide(given, { do: command }, handler, own))).toBe('own-appeal');
    expect(refused(decide(given, { do: 'reassign', unitId: 'v' }, officer, own))).toBe('own-appeal');
  });

  it('goes neither to its sender nor to a unit that they head; a head is told no more than that nobody can', () => {
    const to = (personId: string, unitId: string, senderId: string, worker = officer) => decide(given, { do: 'reassign', unitId, personId }, worker, { ...at(3), senderIds: [senderId] });
    expect(to('w', 'v', 'w')).toEqual({ refused: 'own-appeal', field: 'personId' });
    expect(to('p', 'u', 'h')).toEqual({ refused: 'own-appeal', field: 'unitId' });
    expect(to('p', 'u', 'p', head)).toEqual({ refused: 'no-handler', field: 'personId' });
  });
});

describe('H-07 what was returned', () => {
  const returned: Order = { ...given, state: 'returned' };
  const copy = { stage: 'accepted', round: 1 } as const;
  const to = { unitId: 'v', personId: 'w' };
  const anew = (order: Order, waiting: Partial<Parameters<typeof issueAnew>[2]> = {}, around = at(3)) => issueAnew(order, to, { copy, orders: [order], ...waiting }, officer, around);

  it('goes to somebody who can take it, while its case waits for an order', () => {
    expect(anew(returned)).toEqual(to);
    expect(refused(anew(given))).toBe('wrong-state');
    expect(refused(anew(returned, { orders: [returned, given] }))).toBe('wrong-state');
    expect(refused(anew(returned, { copy: { ...copy, stage: 'answered' } }))).toBe('order-closed');
    expect(refused(anew(returned, { copy: { ...copy, round: 2 } }))).toBe('order-closed');
    expect(refused(anew(returned, {}, at(2)))).toBe('stale-version');
    expect(refused(anew(returned, {}, { ...at(3), own: true }))).toBe('own-appeal');
    expect(refused(anew(returned, {}, { ...at(3), senderIds: ['w'] }))).toBe('own-appeal');
  });
});

describe('T-08 an accepted round gets one lead order', () => {
  const copy = { stage: 'accepted', kind: 'complaint', round: 2 } as CaseCopy;
  it('once, whatever became of it; never for thanks', () => {
    expect(needsOrder(copy, [given])).toBe(true);
    expect(needsOrder(copy, [{ ...given, round: 2, state: 'cancelled' }])).toBe(false);
    expect(needsOrder({ ...copy, kind: 'thanks' }, [])).toBe(false);
    expect(needsOrder({ ...copy, stage: 'ended' }, [])).toBe(false);
  });
});
