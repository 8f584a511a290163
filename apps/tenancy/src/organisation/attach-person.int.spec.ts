import { AttachPerson, type Caller, ChangeOrganisation, ReadMe } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Branch, ok, Tree } from '../../test/tree';

let tree: Tree;
let group: Branch;
let coal: Branch;
let stranger: Branch;
let unitId: string;

beforeAll(async () => {
  tree = await Tree.open();
  group = await tree.plant({ parentId: null, kind: 'group', caseCode: 'QY', preset: null });
  coal = await tree.plant({ parentId: group.id, kind: 'enterprise', caseCode: 'QH', preset: null });
  stranger = await tree.plant({ parentId: null, kind: 'group', caseCode: 'XX', preset: null });
  const unit = { change: 'unit' as const, parentId: null, kind: 'leading-group', names: { zh: '领导小组', en: 'Leading group' }, headPersonId: null };
  unitId = ok(await tree.world.ask(ChangeOrganisation, { commandId: newId(), change: unit }, await coal.as('tenant-admin'))).id;
}, 60_000);
afterAll(() => tree.world.close());

const asked = (personId: string, change: object = {}): Parameters<typeof tree.world.ask<typeof AttachPerson>>[1] =>
  ({ commandId: newId(), tenantId: coal.id, personId, unitId, roles: ['leader'], validFrom: '2026-01-01T00:00:00.000Z', validTo: null, ...change });
const attach = async (input: ReturnType<typeof asked>, by: Branch = group): Promise<unknown> => tree.world.ask(AttachPerson, input, await by.as('group-admin'));

describe('a person of the group who serves below it', () => {
  it('belongs to both tenants, and the one below hears of it as of its own', async () => {
    const subject = newId();
    const { personId } = await group.join(subject, ['leader'], '冯毅');
    const input = asked(personId);
    const answer = await attach(input);
    expect(answer).toMatchObject({ organisationVersion: 2 });
    expect(await attach(input)).toEqual(answer);
    const signedIn: Caller = { kind: 'person', token: tree.world.issuer.token(subject) };
    const me = ok(await tree.world.ask(ReadMe, {}, signedIn));
    expect(new Set(me.memberships.map(({ tenantId }) => tenantId))).toEqual(new Set([group.id, coal.id]));
    expect((await tree.facts('organisation-changed', coal.id)).at(-1)?.data['change']).toMatchObject({ change: 'attachment', personId, unitId, fromTenantId: group.id });
    expect((await tree.facts('member-changed', coal.id)).at(-1)?.data).toMatchObject({ personId, subject, roles: ['leader'] });
  });

  it('is sent by who is above alone, and never takes another’s membership over', async () => {
    const { personId } = await group.join(newId(), ['leader'], '顾承志');
    const own = await coal.join(newId(), ['handler'], '孙伟');
    expect(await attach(asked(personId), stranger)).toEqual(await attach(asked(personId, { tenantId: newId() }), stranger));
    expect(await attach(asked(personId, { tenantId: group.id }), coal)).toMatchObject({ refused: 'tenant-unknown' });
    expect(await attach(asked(own.personId))).toMatchObject({ refused: 'not-found', field: 'personId' });
    expect(await attach(asked(personId, { attachmentId: own.membershipId }))).toMatchObject({ refused: 'not-found', field: 'attachmentId' });
    expect(await attach(asked(personId, { unitId: newId() }))).toMatchObject({ refused: 'not-found', field: 'unitId' });
    expect(await attach(asked(personId, { roles: ['platform-operator'] }))).toMatchObject({ refused: 'not-allowed', field: 'roles' });
  });
});
