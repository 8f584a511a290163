import { AcceptAppeal, BarPersons, MergeAppeal, ResolveRecipient, UnmergeAppeal } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { accept, acceptance, type Desk, file, made, openDesk, read, readCase } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const seen = (tenant: TestTenant, appealId: string) => readCase(desk.world, tenant.as('officer'), appealId);
const named = async (tenant: TestTenant, appealId: string) => ({ commandId: newId(), appealId, version: (await seen(tenant, appealId)).version });
const merge = async (tenant: TestTenant, appealId: string, targetId: string) =>
  made(await desk.world.ask(MergeAppeal, { ...(await named(tenant, appealId)), targetId }, tenant.as('officer')));
const unmerge = async (tenant: TestTenant, appealId: string) => made(await desk.world.ask(UnmergeAppeal, await named(tenant, appealId), tenant.as('officer')));
const bar = async (tenant: TestTenant, appealId: string, who: readonly StaffName[], barred = true) =>
  made(await desk.world.ask(BarPersons, { ...(await named(tenant, appealId)), personIds: who.map((name) => tenant.members[name].personId), barred, reason: '说的就是他。' }, tenant.as('officer')));
const barredFrom = async (tenant: TestTenant, appealId: string) => [...(await seen(tenant, appealId)).barredPersonIds].sort();
const idsOf = (tenant: TestTenant, ...who: StaffName[]) => who.map((name) => tenant.members[name].personId).sort();
const timesSaid = async (appealId: string) =>
  (await desk.world.rows(`select from intake.outbox where aggregate_id = $1 and envelope ->> 'type' = 'persons-barred'`, [appealId])).length;

/** What intake says to who would act on the target, and of whom they would give it to. */
const whose = async (tenant: TestTenant, appealId: string, asker: StaffName, takers: readonly StaffName[] = []) => {
  const asked = takers.length > 0 && { takers: { appealId, personIds: idsOf(tenant, ...takers) } };
  const { own, senders } = made(await desk.world.ask(ResolveRecipient, { appealIds: [appealId], ...asked }, tenant.as(asker)));
  return { own: own.includes(appealId), senders };
};

describe('N-05 who has to do with one that is merged has to do with what it is merged into', () => {
  it.each(['ours', 'theirs'] as const)('its sender neither handles the target nor gets it, until it is taken back; of %s', async (which) => {
    const { world, [which]: tenant } = desk;
    const other = desk[which === 'ours' ? 'theirs' : 'ours'];
    const source = (await file(world, tenant, {}, 'secondOfficer')).appealId;
    const target = (await file(world, tenant)).appealId;
    expect(await whose(tenant, target, 'secondOfficer')).toEqual({ own: false, senders: [] });
    await merge(tenant, source, target);
    expect(await whose(tenant, target, 'secondOfficer')).toEqual({ own: true, senders: [] });
    expect(await whose(tenant, target, 'officer', ['secondOfficer', 'handler'])).toEqual({ own: false, senders: idsOf(tenant, 'secondOfficer') });
    expect(made(await world.ask(ResolveRecipient, { appealIds: [target] }, other.as('secondOfficer')))).toMatchObject({ own: [] });
    expect(await world.ask(AcceptAppeal, acceptance(target), tenant.as('secondOfficer'))).toMatchObject({ refused: 'own-appeal' });
    await unmerge(tenant, source);
    expect(await whose(tenant, target, 'secondOfficer')).toEqual({ own: false, senders: [] });
  });

  it('a target is not accepted for who sent its source', async () => {
    const { world, ours } = desk;
    const source = (await file(world, ours, {}, 'handler')).appealId;
    const target = (await file(world, ours)).appealId;
    await merge(ours, source, target);
    const { category, grade } = await seen(ours, target);
    const route = { unitId: ours.units.logistics, personId: ours.members.handler.personId };
    expect(await world.ask(AcceptAppeal, acceptance(target, { category, grade, route }), ours.as('officer'))).toMatchObject({ refused: 'own-appeal' });
  });

  it.each(['ours', 'theirs'] as const)('whom it is about is kept out of the target too, from the merge on and when barred later, and said once; of %s', async (which) => {
    const { world, [which]: tenant } = desk;
    const [source, target] = [(await file(world, tenant)).appealId, (await file(world, tenant)).appealId];
    await accept(world, tenant, target);
    await bar(tenant, source, ['secondOfficer']);
    expect(await read(world, tenant.as('secondOfficer'), { appealId: target })).not.toBeNull();
    await merge(tenant, source, target);
    expect(await barredFrom(tenant, target)).toEqual(idsOf(tenant, 'secondOfficer'));
    expect(await read(world, tenant.as('secondOfficer'), { appealId: target })).toBeNull();
    await bar(tenant, source, ['handler']);
    expect(await barredFrom(tenant, target)).toEqual(idsOf(tenant, 'handler', 'secondOfficer'));
    // Let in again to the one, they stay out of the other until somebody says so of it.
    await bar(tenant, source, ['handler'], false);
    await unmerge(tenant, source);
    expect(await barredFrom(tenant, target)).toEqual(idsOf(tenant, 'handler', 'secondOfficer'));
    expect(await timesSaid(target)).toBe(2);
    await bar(tenant, source, ['handler']);
    expect(await timesSaid(target)).toBe(2);
  });

  it('where all are barred already nothing is said of the target', async () => {
    const { world, ours } = desk;
    const [source, target] = [(await file(world, ours)).appealId, (await file(world, ours)).appealId];
    await bar(ours, target, ['handler', 'secondOfficer']);
    await bar(ours, source, ['handler']);
    await merge(ours, source, target);
    expect(await timesSaid(target)).toBe(1);
    expect(await barredFrom(ours, target)).toEqual(idsOf(ours, 'handler', 'secondOfficer'));
  });
});
