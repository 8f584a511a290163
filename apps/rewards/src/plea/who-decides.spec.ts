import type { Organisation, Role } from '@huiyin/policy';
import type { Told } from '../points/told';
import type { Answerable } from './plea';
import { whoAnswersFor, whoDecides } from './who-decides';

const now = new Date('2026-11-20T01:00:00Z');
const member = (personId: string, role: Role, validTo: Date | null = null): Organisation['members'][number] => ({ personId, unitId: null, roles: [role], validTo });
const unit = (id: string, headPersonId: string): Organisation['units'][number] => ({ id, parentId: null, kind: 'department', closed: false, headPersonId });
const people = {
  units: [unit('logistics', 'lena')], coverage: [],
  members: [member('lena', 'leader'), member('lars', 'leader'), member('past', 'leader', new Date('2026-01-01')), member('hanna', 'handler'), member('ada', 'tenant-admin'), member('bob', 'tenant-admin')],
};
const entry = (more: Partial<Answerable> = {}): Answerable => ({ points: -2, unitId: 'logistics', personId: 'hanna', foundBy: null, reversed: false, plea: { decided: false }, ...more });
const barred = (...personIds: string[]): Told[] => [{ id: 'b', type: 'persons-barred', round: 1, occurredAt: '2026-11-20T00:00:00.000Z', actor: { kind: 'system' }, data: { personIds } }];
const told = (about: Answerable, facts: readonly Told[] = []) => whoDecides(about, facts, people, { decidedBy: ['leader'] }, now);

describe('N-06 who is told of points that stand on a unit', () => {
  const answers = (unitId: string, ...facts: readonly Told[]) => whoAnswersFor(unitId, facts, { ...people, units: [...people.units, unit('workshop', 'past'), { ...unit('canteen', ''), headPersonId: null }] }, now);

  it('whoever heads it, concerned by the case or not', () => {
    expect([answers('logistics'), answers('logistics', ...barred('lena'))]).toEqual([{ personIds: ['lena'] }, { personIds: ['lena'] }]);
  });

  it('the administrators, where nobody heads it or who did has left; none that is concerned by the case', () => {
    expect([answers('canteen'), answers('workshop', ...barred('bob'))]).toEqual([{ personIds: [], adminIds: ['ada', 'bob'] }, { personIds: [], adminIds: ['ada'] }]);
  });
});

describe('N-06 who is told of a plea', () => {
  it.each<[string, Answerable, readonly Told[], object]>([
    ['every leader who is here now', entry(), [], { personIds: ['lars', 'lena'] }],
    ['not who found it', entry({ foundBy: 'lars' }), [], { personIds: ['lena'] }],
    ['not whom it concerns', entry({ personId: 'lars' }), [], { personIds: ['lena'] }],
    ['not the head of the unit that it stands on', entry({ personId: null }), [], { personIds: ['lars'] }],
    ['no person concerned by its case', entry(), barred('lena'), { personIds: ['lars'] }],
    ['the administrators, where nobody may decide', entry({ foundBy: 'lars' }), barred('lena', 'bob'), { personIds: [], adminIds: ['ada'] }],
  ])('%s', (_who, about, facts, deciders) => expect(told(about, facts)).toEqual(deciders));
});
