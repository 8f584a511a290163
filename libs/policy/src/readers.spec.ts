import fc from 'fast-check';
import { type ReaderFact, type StaffAsker, mayRead, readers } from '.';

let second = 0;
const fact = (type: string, data: ReaderFact['data'], actor?: ReaderFact['actor']): ReaderFact => {
  second += 1;
  return { id: `f${String(second).padStart(3, '0')}`, type, occurredAt: new Date(Date.UTC(2026, 10, 20, 8, 0, second)).toISOString(), actor, data };
};
const asker = (personId: string, more: Partial<StaffAsker> = {}): StaffAsker => ({ personId, roles: ['handler'], headOf: [], covers: [], ...more });

const filed = fact('appeal-filed', { unitId: 'team' }, { kind: 'sender' });
const issued = fact('order-issued', { orderId: 'o1', unitId: 'u1', personId: 'anna' });
const accepted = fact('order-accepted', { orderId: 'o1', personId: 'anna' });
const reassigned = fact('order-reassigned', { orderId: 'o1', unitId: 'u2', personId: 'bert' });
const helper = fact('order-issued', { orderId: 'o2', unitId: 'u3', personId: 'carl' });
const returned = fact('order-returned', { orderId: 'o2', unitId: 'u3' });
const called = fact('escalated', { clockId: 'c1', run: 1, unitId: 'u2', personIds: ['dora'] });
const calledMore = fact('escalated', { clockId: 'c1', run: 1, personIds: ['emil'] });
const withdrawn = fact('breach-withdrawn', { clockId: 'c1', run: 1 });
const barred = fact('persons-barred', { personIds: ['bert'] });
const review = fact('review-asked', { personIds: ['fred'] });
const all = [filed, issued, accepted, reassigned, helper, returned, called, calledMore, withdrawn, barred, review];

describe('who of the staff may read', () => {
  it('the centre, and the responder of the team', () => {
    const allowed = readers([filed]);
    expect(mayRead(allowed, asker('x', { roles: ['officer'] }))).toBe(true);
    expect(mayRead(allowed, asker('x', { roles: ['responder'], covers: ['team'] }))).toBe(true);
    expect(mayRead(allowed, asker('x', { roles: ['responder'], covers: ['other'] }))).toBe(false);
  });

  it('holders of live orders and their heads, not those of returned or reassigned ones', () => {
    const before = readers([filed, issued, accepted, helper]);
    expect(['anna', 'carl', 'bert'].map((id) => mayRead(before, asker(id)))).toEqual([true, true, false]);
    const after = readers([filed, issued, accepted, reassigned, helper, returned]);
    expect(['anna', 'carl', 'bert'].map((id) => mayRead(after, asker(id)))).toEqual([false, false, true]);
    expect(mayRead(after, asker('head', { headOf: ['u2'] }))).toBe(true);
    expect(mayRead(after, asker('head', { headOf: ['u3'] }))).toBe(false);
  });

  it('whom the ladder called, until the breach is withdrawn', () => {
    expect(readers([filed, called, calledMore]).personIds).toEqual(['dora', 'emil']);
    expect(readers([filed, called, calledMore, withdrawn]).personIds).toEqual([]);
  });

  it('never a person concerned, nor anyone by administering', () => {
    const allowed = readers(all);
    expect(mayRead(allowed, asker('bert', { roles: ['officer'], headOf: ['u2'] }))).toBe(false);
    for (const role of ['tenant-admin', 'group-admin', 'auditor', 'platform-operator'] as const) expect(mayRead(allowed, asker('x', { roles: [role] }))).toBe(false);
  });

  it('who filed it on behalf, and who reviews it', () => {
    const onBehalf = fact('appeal-filed', { unitId: null }, { kind: 'person', personId: 'host' });
    expect(readers([onBehalf, review]).personIds).toEqual(['fred', 'host']);
  });

  it('whatever the order in which facts arrive', () => {
    const expected = readers(all);
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (facts) => expect(readers(facts)).toEqual(expected)));
  });
});
