import { policySchema, type Unit } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { type DoneFact, findEvasion, type Finder, type Found } from './evasion';

const { accountability } = policySchema.parse(presets.heze);
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();
const units: readonly Unit[] = [{ id: 'logistics', parentId: null, kind: 'logistics', headPersonId: 'head' }, { id: 'workshop', parentId: null, kind: 'workshop', headPersonId: null }];

type Given = Pick<DoneFact, 'type' | 'data'> & { readonly by?: string; readonly round?: number };
const story = (...given: readonly Given[]): DoneFact[] =>
  given.map(({ type, data, by, round = 1 }, n) => ({ type, data, round, occurredAt: minute(n), actor: by ? { kind: 'person', personId: by } : { kind: 'system' } }));

const issued = (orderId = 'o', unitId = 'logistics', round = 1): Given => ({ type: 'order-issued', round, data: { orderId, lead: true, unitId, personId: null } });
const accepted = { type: 'order-accepted', data: { orderId: 'o', personId: 'handler' }, by: 'handler' };
const opinion = { type: 'opinion-given', data: { orderId: 'o', opinionId: 'p' }, by: 'handler' };
const returned = (orderId = 'o', round = 1): Given => ({ type: 'order-returned', round, data: { orderId }, by: 'handler' });
const movedOn = { type: 'order-reassigned', data: { orderId: 'o', unitId: 'workshop', personId: 'worker' }, by: 'officer' };

const officer: Finder = { personId: 'officer', roles: ['officer'] };
const onOpinion: Found = { orderId: 'o', opinionId: 'p' };
const onReturn: Found = { orderId: 'o' };
const find = (facts: readonly DoneFact[], found: Found, finder: Finder = officer) => findEvasion(facts, found, finder, accountability, units);

describe('H-07 an evasion', () => {
  it('on an opinion is the doing of who gave it, of the unit that held the order then, whoever has it now', () => {
    expect(find(story(issued(), accepted, opinion, movedOn), onOpinion)).toEqual({ unitId: 'logistics', personId: 'handler', doneAt: minute(2) });
  });

  it('is found by officer and host, and by nobody else', () => {
    expect(find(story(issued(), accepted, opinion), onOpinion, { personId: 'h', roles: ['host'] })).toHaveProperty('unitId');
    expect(find(story(issued(), accepted, opinion), onOpinion, { personId: 'l', roles: ['leader'] })).toEqual({ refused: 'not-allowed' });
  });

  it.each(['handler', 'head', 'worker'])('is not found by %s in what they had in hand', (personId) => {
    expect(find(story(issued(), accepted, opinion, movedOn), onOpinion, { personId, roles: ['officer', 'handler'] })).toEqual({ refused: 'evasion-own-doing' });
  });

  it('on a return is none within the limit, counted for the unit in the round, and one beyond it', () => {
    const once = story(issued(), returned());
    expect(find(once, onReturn)).toEqual({ refused: 'return-allowed', values: { returns: 1 } });
    const twice = story(issued('a'), returned('a'), issued(), returned());
    expect(find(twice, onReturn)).toEqual({ unitId: 'logistics', personId: 'handler', doneAt: minute(3) });
    expect(find(twice, { orderId: 'a' })).toMatchObject({ refused: 'return-allowed' });
    expect(find(story(issued('a', 'workshop'), returned('a'), issued(), returned()), onReturn)).toMatchObject({ refused: 'return-allowed' });
    expect(find(story(issued('a'), returned('a'), issued('o', 'logistics', 2), returned('o', 2)), onReturn)).toMatchObject({ refused: 'return-allowed' });
  });

  it('needs the opinion that it is about, or a return', () => {
    expect(find(story(issued(), accepted, opinion), { orderId: 'o', opinionId: 'other' })).toEqual({ refused: 'opinion-missing', field: 'opinionId' });
    expect(find(story(issued('o'), issued('x'), opinion), { orderId: 'x', opinionId: 'p' })).toMatchObject({ refused: 'opinion-missing' });
    expect(find(story(issued(), accepted, opinion), onReturn)).toEqual({ refused: 'wrong-state' });
  });
});
