import { OnboardTenant, PublishCalendar } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Branch, Tree } from '../../test/tree';

let tree: Tree;
let group: Branch;
let stranger: Branch;

beforeAll(async () => {
  tree = await Tree.open();
  group = await tree.plant({ parentId: null, kind: 'group', caseCode: 'QY', preset: null });
  stranger = await tree.plant({ parentId: null, kind: 'group', caseCode: 'XX', preset: null });
}, 60_000);
afterAll(() => tree.world.close());

const names = { zh: '清河 矿业', en: 'Qinghe' };
const asked = (parentId: string | null, change: object = {}): Parameters<typeof tree.world.ask<typeof OnboardTenant>>[1] =>
  ({ commandId: newId(), parentId, kind: 'enterprise', caseCode: 'QH', names, preset: 'yuwu', ...change });

describe('A-07 the tenant tree', () => {
  it('opens a tenant under the asker, with its policy, and says its lineage from the root down', async () => {
    const input = asked(group.id);
    const caller = await group.as('group-admin');
    const answer = await tree.world.ask(OnboardTenant, input, caller);
    if (!('tenantId' in answer)) throw new Error(JSON.stringify(answer));
    expect((await tree.facts('tenant-onboarded', answer.tenantId))[0]?.data).toMatchObject({ caseCode: 'QH', parentId: group.id, lineage: [group.id] });
    expect(await tree.facts('policy-published', answer.tenantId)).toHaveLength(1);
    expect(await tree.world.ask(OnboardTenant, input, caller)).toEqual(answer);
    expect(await tree.world.ask(OnboardTenant, { ...input, caseCode: 'QI' }, caller)).toMatchObject({ refused: 'command-id-reused' });
    expect(await tree.facts('tenant-onboarded', answer.tenantId)).toHaveLength(1);
  });

  it('is completed by the repeated command where its making was cut short', async () => {
    const [input, caller] = [asked(group.id, { caseCode: 'CUT' }), await group.as('group-admin')];
    const answer = await tree.world.ask(OnboardTenant, input, caller);
    if (!('tenantId' in answer)) throw new Error(JSON.stringify(answer));
    // As after a kill between the two commits: the place is kept, the tenant is not there.
    for (const table of ['policy_version', 'published_calendar', 'outbox', 'tenant']) await tree.world.rows(`delete from tenancy.${table} where tenant_id = $1`, [answer.tenantId]);
    expect(await tree.world.ask(OnboardTenant, input, caller)).toEqual(answer);
    expect(await tree.facts('tenant-onboarded', answer.tenantId)).toHaveLength(1);
    expect(await tree.facts('policy-published', answer.tenantId)).toHaveLength(1);
  });

  it('is at most six deep', async () => {
    let parentId = group.id;
    for (let depth = 2; depth <= 6; depth += 1) parentId = (await tree.plant({ parentId, kind: 'plant', caseCode: 'DEEP', preset: null })).id;
    expect(await tree.world.ask(OnboardTenant, asked(parentId), await group.as('group-admin'))).toMatchObject({ refused: 'tenant-too-deep' });
  });

  it('knows a foreign parent as little as one that does not exist', async () => {
    const caller = await stranger.as('group-admin');
    const [foreign, unknown] = [await tree.world.ask(OnboardTenant, asked(group.id), caller), await tree.world.ask(OnboardTenant, asked(newId()), caller)];
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ refused: 'tenant-unknown', field: 'parentId' });
  });

  it.each([
    ['a code in small letters', { caseCode: 'qh' }, { refused: 'field-malformed', field: 'caseCode' }],
    ['a name of nothing', { names: { zh: ' ', en: 'x' } }, { refused: 'field-missing', field: 'names.zh' }],
    ['a name with a control character', { names: { zh: 'a\u0000', en: 'x' } }, { refused: 'control-character', field: 'names.zh' }],
    ['a preset that nobody knows', { preset: 'no-such' }, { refused: 'policy-invalid', field: 'preset' }],
    ['a tenant by a chosen id', { tenantId: newId() }, { refused: 'not-allowed', field: 'tenantId' }],
    ['a second root', { parentId: null }, { refused: 'not-allowed', field: 'parentId' }],
  ])('refuses %s and keeps nothing', async (_what, change, refusal) => {
    const count = async (): Promise<unknown> => tree.world.rows('select (select count(*) from tenancy.tenant) as t, (select count(*) from tenancy.subsidiary) as s');
    const caller = await group.as('group-admin');
    const before = await count();
    expect(await tree.world.ask(OnboardTenant, asked(group.id, change), caller)).toMatchObject(refusal);
    expect(await count()).toEqual(before);
  });
});

describe('N-02 the national calendar', () => {
  const days = { '2026-10-01': 'off' as const, '2026-10-10': 'work' as const };
  const said = async (): Promise<unknown[]> =>
    tree.world.rows("select tenant_id, count(*)::int as times, max(envelope -> 'data' ->> 'version') as version from tenancy.outbox where envelope ->> 'type' = 'calendar-published' group by 1");
  const tenantsOf = async (root: string): Promise<number> =>
    (await tree.world.rows('select from tenancy.tenant where tenant_id = $1 or $1 = any (lineage)', [root])).length;

  it('is said once in each tenant of the operator’s tree', async () => {
    const caller = await group.as('platform-operator');
    const input = { commandId: newId(), knownThrough: '2026', days };
    expect(await tree.world.ask(PublishCalendar, input, caller)).toEqual({ version: 1 });
    expect(await tree.world.ask(PublishCalendar, input, caller)).toEqual({ version: 1 });
    expect(await tree.world.ask(PublishCalendar, { ...input, commandId: newId() }, caller)).toEqual({ version: 1 });
    await tree.world.drain();
    const rows = await said();
    expect(rows).toHaveLength(await tenantsOf(group.id));
    expect(rows.every((row) => JSON.stringify(row).includes('"times":1,"version":"1"'))).toBe(true);
  });

  it('is said to a tenant that comes later', async () => {
    const late = await tree.plant({ parentId: group.id, kind: 'enterprise', caseCode: 'LATE', preset: null });
    expect((await tree.facts('calendar-published', late.id))[0]?.data).toEqual({ version: 1, knownThrough: '2026', days });
  });

  it.each([
    ['a day that is none', { days: { '2026-02-30': 'off' } }],
    ['a day past its last year', { days: { '2027-01-01': 'off' } }],
    ['fewer years than before', { knownThrough: '2025', days: {} }],
  ])('refuses %s', async (_what, change) => {
    const input = { commandId: newId(), ...{ knownThrough: '2026', days }, ...change } as Parameters<typeof tree.world.ask<typeof PublishCalendar>>[1];
    expect(await tree.world.ask(PublishCalendar, input, await group.as('platform-operator'))).toMatchObject({ refused: 'calendar-invalid' });
  });

  it('is published by the operator alone', async () => {
    const input = { commandId: newId(), knownThrough: '2027', days };
    await expect(tree.world.ask(PublishCalendar, input, await group.as('tenant-admin'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});
