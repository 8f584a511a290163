import type { Organisation, Role } from '@huiyin/policy';
import { answeredBy, type Given, reviewAsked, reviewDecided, reopened, said, story } from '../../test/told-case';
import { eligible, mayNot, mayNotDecide } from './eligible';

const at = new Date('2026-11-21T00:00:00Z');
const rule = { callBackBy: ['officer' as const], decidedBy: ['leader' as const] };
const staff = (personId: string, ...roles: Role[]) => ({ personId, roles, headOf: [] as string[], covers: [] as string[] });
const after = (...more: readonly Given[]) => story(...answeredBy, ...more);
const by = (personId: string, role: string) => ({ kind: 'person', personId, role });

describe('N-05 who calls back', () => {
  it.each([
    ['who holds the order', 'hanna'], ['who held it before', 'ivan'], ['who replied directly', 'rosa'],
  ])('never %s, whatever role they have', (_who, personId) => {
    expect(mayNot('call-back', after(), staff(personId, 'officer'), rule)).toBe('call-back-own-work');
  });

  it('accepting and sending the centre’s reply is not handling; giving an opinion and deciding at a level is', () => {
    expect(mayNot('call-back', after(), staff('olga', 'officer'), rule)).toBeUndefined();
    const more = after({ type: 'opinion-given', data: { orderId: 'w', opinionId: 'p' }, actor: by('otto', 'officer') }, { type: 'level-decided', actor: by('lars', 'leader') });
    expect(mayNot('call-back', more, staff('otto', 'officer'), rule)).toBe('call-back-own-work');
    expect(mayNot('call-back', more, staff('lars', 'officer'), rule)).toBe('call-back-own-work');
  });

  it('still not in the next round', () => {
    expect(mayNot('call-back', after(said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened), staff('hanna', 'officer'), rule)).toBe('call-back-own-work');
  });

  it('nobody in another role, nobody who may not read, and never a person concerned', () => {
    expect(mayNot('call-back', after(), { ...staff('head', 'department-head'), headOf: ['logistics'] }, rule)).toBe('not-allowed');
    expect(mayNot('call-back', after(), staff('x', 'handler'), rule)).toBe('not-found');
    const barred = after({ type: 'persons-barred', data: { personIds: ['oskar'] } });
    expect(mayNot('call-back', barred, staff('oskar', 'officer'), rule)).toBe('not-found');
    expect(mayNot('review', barred, staff('oskar', 'leader'), rule)).toBe('not-found');
  });
});

describe('T-10 who reviews', () => {
  it('a leader who decided nothing of it', () => {
    expect(mayNot('review', after(), staff('lena', 'leader'), rule)).toBeUndefined();
    expect(mayNot('review', after(), staff('lena', 'handler'), rule)).toBe('not-found');
    for (const personId of ['olga', 'hanna', 'rosa']) expect(mayNot('review', after(), staff(personId, 'leader'), rule)).toBe('review-own-decision');
    const deliberated = after({ type: 'deliberation-decided', data: { personIds: ['lena'] }, actor: by('lars', 'leader') });
    for (const personId of ['lena', 'lars']) expect(mayNot('review', deliberated, staff(personId, 'leader'), rule)).toBe('review-own-decision');
  });

  it('of the next round somebody else than who reviewed the last one', () => {
    const again = after(said(false), reviewAsked, reviewDecided('handled-wrongly'), reopened);
    expect(mayNot('review', again, staff('lena', 'leader'), rule)).toBe('review-own-decision');
    expect(mayNot('review', again, staff('lars', 'leader'), rule)).toBeUndefined();
    expect(mayNot('call-back', again, staff('lena', 'officer'), rule)).toBeUndefined();
  });

  it('T-05 who judged a level said nothing of the answer', () => {
    const judged = after({ type: 'level-judged', data: { stepId: 's', couldHaveSolved: true }, actor: by('lena', 'leader') });
    expect(mayNot('review', judged, staff('lena', 'leader'), rule)).toBeUndefined();
  });

  it('only whom it was given', () => {
    expect(mayNotDecide(after(reviewAsked), staff('lena', 'leader'), rule)).toBeUndefined();
    expect(mayNotDecide(after(reviewAsked), staff('late', 'leader'), rule)).toBe('not-found');
  });
});

describe('N-05 everybody who may', () => {
  const member = (personId: string, role: Role, validTo: Date | null = null): Organisation['members'][number] => ({ personId, unitId: null, roles: [role], validTo });
  const people = {
    units: [], coverage: [],
    members: [member('olga', 'officer'), member('hanna', 'officer'), member('past', 'officer', new Date('2026-01-01')), member('lena', 'leader'), member('hanna', 'leader')],
  };
  it('of those here now, without who took part', () => {
    expect(eligible('call-back', after(), people, rule, at)).toEqual(['olga']);
    expect(eligible('review', after(), people, rule, at)).toEqual(['lena']);
    expect(eligible('call-back', after(), { ...people, members: [member('hanna', 'officer')] }, rule, at)).toEqual([]);
  });
});
