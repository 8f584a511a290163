import { AcceptAppeal, BarPersons, ListAppeals } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { acceptance, type Desk, file, made, openDesk, read, readCase } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const bar = async (tenant: TestTenant, appealId: string, who: readonly StaffName[], change: object = {}, by: StaffName = 'officer') =>
  desk.world.ask(BarPersons, {
    commandId: newId(), appealId, version: 1, personIds: who.map((name) => tenant.members[name].personId), barred: true, reason: '诉求说的就是他。', ...change,
  }, tenant.as(by));
const saidLists = async (appealId: string): Promise<unknown[]> =>
  (await desk.world.rows<{ ids: unknown }>(
    `select envelope -> 'data' -> 'personIds' as ids from intake.outbox where aggregate_id = $1 and envelope ->> 'type' = 'persons-barred' order by aggregate_version`, [appealId],
  )).map(({ ids }) => ids);

describe('persons concerned', () => {
  it('read nothing of it any more, not even that it is there; let in again, they do', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours);
    expect(await bar(ours, appealId, ['secondOfficer', 'handler'])).toMatchObject({ status: 'filed', version: 1 });
    expect(await read(world, ours.as('secondOfficer'), { appealId })).toBeNull();
    const queue = made(await world.ask(ListAppeals, { first: 100 }, ours.as('secondOfficer')));
    expect(queue.edges.some(({ node }) => node.id === appealId)).toBe(false);
    expect(await world.ask(AcceptAppeal, acceptance(appealId), ours.as('secondOfficer'))).toMatchObject({ refused: 'not-found' });
    const { secondOfficer, handler } = ours.members;
    const seen = await readCase(world, ours.as('officer'), appealId);
    expect(seen.barredPersonIds).toEqual([secondOfficer.personId, handler.personId].sort());
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'persons-barred', visibility: 'staff', text: '诉求说的就是他。' });
    expect(await bar(ours, appealId, ['secondOfficer'], { barred: false })).toMatchObject({ status: 'filed' });
    expect(await read(world, ours.as('secondOfficer'), { appealId })).toMatchObject({ barredPersonIds: [handler.personId] });
    expect(await saidLists(appealId)).toEqual([[secondOfficer.personId, handler.personId].sort(), [handler.personId]]);
  });

  it('the sender is told nothing of it', async () => {
    const { world, ours } = desk;
    const { appealId, sender } = await file(world, ours);
    await bar(ours, appealId, ['handler']);
    const seen = await readCase(world, sender, appealId);
    expect(seen.barredPersonIds).toEqual([]);
    expect(seen.timeline.some(({ kind }) => kind === 'persons-barred')).toBe(false);
  });

  it('are no route of an acceptance', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours);
    const { category, grade } = await readCase(world, ours.as('officer'), appealId);
    await bar(ours, appealId, ['handler']);
    const route = { unitId: ours.units.logistics, personId: ours.members.handler.personId };
    expect(await world.ask(AcceptAppeal, acceptance(appealId, { category, grade, route }), ours.as('officer'))).toMatchObject({ refused: 'no-handler', field: 'route.personId' });
  });

  it.each<[string, readonly StaffName[], object, object]>([
    ['oneself', ['officer'], {}, { refused: 'not-allowed' }],
    ['nobody of the directory', [], { personIds: [newId()] }, { refused: 'person-unknown', field: 'personIds' }],
    ['who is not barred, to let in', ['handler'], { barred: false }, { refused: 'person-unknown', field: 'personIds' }],
    ['without a reason', ['handler'], { reason: '  ' }, { refused: 'field-missing', field: 'reason' }],
    ['on an old version', ['handler'], { version: 7 }, { refused: 'stale-version' }],
  ])('are not %s', async (_what, who, change, refusal) => {
    const { appealId } = await file(desk.world, desk.ours);
    expect(await bar(desk.ours, appealId, who, change)).toMatchObject(refusal);
  });

  it('are barred by an officer of the tenant, not by who sent it, and once for a command', async () => {
    const { world, ours, theirs } = desk;
    const own = await file(world, ours, {}, 'officer');
    expect(await bar(ours, own.appealId, ['handler'])).toMatchObject({ refused: 'own-appeal' });
    expect(await bar(theirs, own.appealId, ['handler'])).toEqual({ refused: 'not-found', field: 'appealId' });
    await expect(bar(ours, own.appealId, ['handler'], {}, 'handler')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    const commandId = newId();
    const done = await bar(ours, own.appealId, ['handler'], { commandId }, 'secondOfficer');
    expect(await bar(ours, own.appealId, ['handler'], { commandId }, 'secondOfficer')).toEqual(done);
    expect(await saidLists(own.appealId)).toHaveLength(1);
  });
});
