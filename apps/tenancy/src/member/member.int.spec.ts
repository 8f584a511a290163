import { ChangeMember, type Caller, ReadMe, ReadNames } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Branch, ok, Tree } from '../../test/tree';

let tree: Tree;
let coal: Branch;
let power: Branch;

beforeAll(async () => {
  tree = await Tree.open();
  coal = await tree.plant({ parentId: null, kind: 'enterprise', caseCode: 'QH', preset: null });
  power = await tree.plant({ parentId: null, kind: 'enterprise', caseCode: 'GD', preset: null });
}, 60_000);
afterAll(() => tree.world.close());

const signedIn = (subject: string): Caller => ({ kind: 'person', token: tree.world.issuer.token(subject, { name: '张三' }) });
const draft = (change: object = {}): Parameters<typeof tree.world.ask<typeof ChangeMember>>[1] =>
  ({ commandId: newId(), name: '孙伟', subject: newId(), roles: ['handler'], unitId: null, validFrom: '2026-01-01T00:00:00.000Z', validTo: null, ...change });

describe('who is signed in', () => {
  it('is found by subject in every tenant where they belong, and in no other', async () => {
    const subject = newId();
    await coal.join(subject, ['officer'], '李文静');
    await power.join(subject, ['sender'], '李文静');
    await coal.join(newId(), ['officer'], '另一人');
    const me = ok(await tree.world.ask(ReadMe, {}, signedIn(subject)));
    expect(me).toMatchObject({ subject, name: '李文静' });
    expect(me.memberships.map(({ tenantId, caseCode, roles }) => ({ tenantId, caseCode, roles })).sort((a, b) => (a.caseCode < b.caseCode ? -1 : 1)))
      .toEqual([{ tenantId: power.id, caseCode: 'GD', roles: ['sender'] }, { tenantId: coal.id, caseCode: 'QH', roles: ['officer'] }]);
  });

  it('belongs nowhere before and after the time of the membership, and without one has the name of the token', async () => {
    const [early, late] = [newId(), newId()];
    const admin = await coal.as('tenant-admin');
    ok(await tree.world.ask(ChangeMember, draft({ subject: early, validFrom: '2999-01-01T00:00:00.000Z' }), admin));
    ok(await tree.world.ask(ChangeMember, draft({ subject: late, validTo: '2026-01-02T00:00:00.000Z' }), admin));
    expect(ok(await tree.world.ask(ReadMe, {}, signedIn(early))).memberships).toEqual([]);
    expect(ok(await tree.world.ask(ReadMe, {}, signedIn(late))).memberships).toEqual([]);
    expect(ok(await tree.world.ask(ReadMe, {}, signedIn(newId()))).name).toBe('张三');
  });

  it('is nobody without a token', async () => {
    await expect(tree.world.ask(ReadMe, {}, { kind: 'anonymous' })).rejects.toMatchObject({ fault: 'UNAUTHENTICATED' });
  });
});

describe('a member', () => {
  it('is made once by a repeated command, changed by id, and said once a change', async () => {
    const admin = await coal.as('tenant-admin');
    const input = draft();
    const made = ok(await tree.world.ask(ChangeMember, input, admin));
    expect(await tree.world.ask(ChangeMember, input, admin)).toEqual(made);
    expect(await tree.world.ask(ChangeMember, { ...input, name: '别人' }, admin)).toMatchObject({ refused: 'command-id-reused' });
    const again = { ...input, ...made, commandId: newId() };
    expect(await tree.world.ask(ChangeMember, again, admin)).toEqual(made);
    expect(await tree.world.ask(ChangeMember, { ...again, commandId: newId(), roles: ['handler', 'department-head'] }, admin)).toEqual(made);
    const said = (await tree.facts('member-changed', coal.id)).filter(({ data }) => data['membershipId'] === made.membershipId);
    expect(said.map(({ data, aggregateVersion }) => [aggregateVersion, data['roles']])).toEqual([[1, ['handler']], [2, ['department-head', 'handler']]]);
    expect(JSON.stringify(said)).not.toContain('孙伟');
  });

  it.each([
    ['a name of nothing', { name: ' ' }, { refused: 'field-missing', field: 'name' }],
    ['a name too long', { name: '长'.repeat(51) }, { refused: 'field-too-long', field: 'name' }],
    ['an end before the beginning', { validTo: '2025-01-01T00:00:00.000Z' }, { refused: 'field-malformed', field: 'validTo' }],
    ['a unit that is not there', { unitId: newId() }, { refused: 'not-found', field: 'unitId' }],
    ['an operator made by an admin', { roles: ['platform-operator'] }, { refused: 'not-allowed', field: 'roles' }],
    ['an auditor made by an admin', { roles: ['auditor'] }, { refused: 'not-allowed', field: 'roles' }],
  ])('is refused with %s', async (_what, change, refusal) => {
    expect(await tree.world.ask(ChangeMember, draft(change), await coal.as('tenant-admin'))).toMatchObject(refusal);
  });

  it('is changed in the admin’s tenant alone: the same ids elsewhere are another’s', async () => {
    const held = await coal.join(newId(), ['handler'], '周建国');
    ok(await tree.world.ask(ChangeMember, draft({ ...held, name: '冒名' }), await power.as('tenant-admin')));
    const rows = await tree.world.rows<{ name: string }>('select name from tenancy.person where tenant_id = $1 and person_id = $2', [coal.id, held.personId]);
    expect(rows).toEqual([{ name: '周建国' }]);
    await expect(tree.world.ask(ChangeMember, draft(), await power.as('officer'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('names', () => {
  it('are those of the asker’s tenant; foreign and unknown ids are left out alike', async () => {
    const [own, foreign] = [await coal.join(newId(), ['handler'], '孙伟'), await power.join(newId(), ['handler'], '张国强')];
    const input = { personIds: [own.personId, foreign.personId, newId()], unitIds: [newId()] };
    const answer = await tree.world.ask(ReadNames, input, await coal.as('officer'));
    expect(answer).toEqual({ people: [{ id: own.personId, name: '孙伟', post: null }], units: [] });
    for (const right of ['sender', 'co-signer'] as const) {
      const reader = tree.world.caseCaller({ tenantId: power.id, appealId: newId(), right });
      expect(await tree.world.ask(ReadNames, input, reader)).toMatchObject({ people: [{ name: '张国强' }] });
    }
  });
});
