import { isRefusal } from '@huiyin/kernel';
import { after, decide, type Order, type OrderCommand, type Worker } from './order';

const given: Order = { id: 'o', number: 'CB-2026-0001', appealId: 'a', round: 1, lead: true, state: 'issued', version: 3, unitId: 'u', personId: 'p' };
const handler: Worker = { personId: 'p', unitId: 'u', isOfficer: false, headOf: [] };
const head: Worker = { personId: 'h', unitId: 'u', isOfficer: false, headOf: ['u'] };
const officer: Worker = { personId: 'f', unitId: 'c', isOfficer: true, headOf: [] };
const stranger: Worker = { personId: 's', unitId: 'u', isOfficer: false, headOf: [] };
const refused = (result: unknown): string | undefined => (isRefusal(result) ? result.refused : undefined);

describe('T-08 an order in the hands of its department', () => {
  it('is taken, worked on and answered by its holder', () => {
    const taken = decide(given, { do: 'accept' }, handler, 3) as Order;
    const answered = decide(taken, { do: 'give-opinion' }, handler, 4) as Order;
    expect([taken.state, answered.state, answered.version]).toEqual(['accepted', 'opinion-given', 5]);
  });

  it.each<[string, Worker, OrderCommand]>([
    ['a colleague', stranger, { do: 'give-opinion' }],
    ['an officer', officer, { do: 'give-opinion' }],
    ['its handler', handler, { do: 'send-opinion-back' }],
    ['a head, to another unit', head, { do: 'reassign', unitId: 'v', personId: null }],
  ])('is not for %s', (_who, worker, command) => {
    expect(refused(decide({ ...given, state: 'opinion-given' }, command, worker, 3))).toBe('not-allowed');
  });

  it('is for anyone of the unit while nobody is named', () => {
    expect(refused(decide({ ...given, personId: null }, { do: 'accept' }, stranger, 3))).toBeUndefined();
  });

  it('refuses a stale version, an act out of turn, and anything when it is over', () => {
    expect(refused(decide(given, { do: 'accept' }, handler, 2))).toBe('stale-version');
    expect(refused(decide({ ...given, state: 'accepted' }, { do: 'accept' }, handler, 3))).toBe('wrong-state');
    expect(refused(decide({ ...given, state: 'closed' }, { do: 'report-progress' }, handler, 3))).toBe('order-closed');
  });

  it('goes to another department and begins there', () => {
    const moved = decide({ ...given, state: 'accepted' }, { do: 'reassign', unitId: 'v', personId: null }, officer, 3);
    expect(moved).toMatchObject({ state: 'issued', unitId: 'v', personId: null, version: 4 });
  });

  it('ends with the final reply or with the appeal, and then stays as it is', () => {
    const closed = after(given, 'answered');
    expect(closed.state).toBe('closed');
    expect(after(closed, 'ended')).toBe(closed);
    expect(after(given, 'ended').state).toBe('cancelled');
  });
});
