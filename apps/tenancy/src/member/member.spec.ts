import type { Role } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import fc from 'fast-check';
import { type Author, notGivenBy } from '../author/author';
import { changeMember, isInForce, type MemberDraft, sameMembership } from './member';

const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
const author = (...roles: Role[]): Author => ({ tenantId: newId(), personId: newId(), roles });
const draft = (change: Partial<MemberDraft> = {}): MemberDraft => ({
  id: newId(), personId: newId(), name: '李文静', post: null, subject: 's', roles: ['officer'], unitId: null, validFrom: from, validTo: to, ...change,
});

describe('a change of a member', () => {
  it('keeps each role once, in order, and cleans the name', () => {
    const changed = changeMember(author('tenant-admin'), draft({ name: ' 李文静\r\n', roles: ['officer', 'handler', 'officer'] }), undefined);
    expect(changed).toMatchObject({ person: { name: '李文静' }, membership: { roles: ['handler', 'officer'] } });
  });

  it('never moves a membership to another person', () => {
    const held = draft();
    expect(changeMember(author('tenant-admin'), { ...held, personId: newId() }, held)).toMatchObject({ refused: 'not-found', field: 'personId' });
  });

  it('is the same where only the order of roles or the name differs', () => {
    const held = draft({ roles: ['handler', 'officer'] });
    const changed = changeMember(author('tenant-admin'), { ...held, roles: ['officer', 'handler'], name: '李静' }, held);
    expect('membership' in changed && sameMembership(held, changed.membership)).toBe(true);
  });
});

describe('roles that an admin may give', () => {
  it.each<[Role, Role[], boolean]>([
    ['tenant-admin', ['officer', 'custodian', 'leader'], true],
    ['tenant-admin', ['auditor'], false],
    ['tenant-admin', ['group-admin'], false],
    ['group-admin', ['auditor', 'group-admin'], true],
    ['group-admin', ['platform-operator'], false],
    ['platform-operator', ['platform-operator', 'group-admin'], true],
  ])('as %s: %p → %p', (role, asked, may) => {
    expect(notGivenBy(author(role), asked).length === 0).toBe(may);
  });

  it('include those that the member holds already', () => {
    expect(notGivenBy(author('tenant-admin'), ['auditor', 'officer'], ['auditor'])).toEqual([]);
  });
});

describe('a membership', () => {
  it('is in force from its first instant to before its last', () => {
    const at = (now: Date): boolean => isInForce({ validFrom: from, validTo: to, roles: ['officer'] }, now);
    expect([at(from), at(new Date(to.getTime() - 1)), at(to), at(new Date(from.getTime() - 1))]).toEqual([true, true, false, false]);
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), (now) => !isInForce({ validFrom: from, validTo: null, roles: [] }, now)));
  });
});
