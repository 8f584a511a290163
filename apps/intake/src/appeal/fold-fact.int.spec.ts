import { OrderIssued, ProgressReported } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type TestTenant, waitFor } from '@huiyin/testing';
import { type Desk, file, openDesk } from '../../test/desk';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const say = (tenant: TestTenant, appealId: string): Promise<object> => {
  const orderId = newId();
  const { unitId, personId } = tenant.members.handler;
  const data = { orderId, lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null };
  return desk.world.publishFact(OrderIssued, { tenantId: tenant.id, appealId, round: 1, aggregateId: orderId, data });
};
const typesOf = async (tenant: TestTenant, appealId: string): Promise<string[]> =>
  (await desk.world.rows<{ type: string }>('select type from intake.timeline where tenant_id = $1 and appeal_id = $2 order by at', [tenant.id, appealId])).map(({ type }) => type);

describe('what another service says of an appeal, told to two tenants', () => {
  it('goes on the timeline of the tenant that it names, and of no other', async () => {
    const { ours, theirs, world } = desk;
    const [here, there] = [await file(world, ours), await file(world, theirs)];
    await say(ours, here.appealId);
    await world.drain();
    expect(await typesOf(ours, here.appealId)).toContain('order-issued');
    expect(await typesOf(theirs, there.appealId)).not.toContain('order-issued');
    expect(await typesOf(theirs, here.appealId)).toEqual([]);
  });

  it('is not taken for another tenant’s appeal, whose case goes on without it', async () => {
    const { ours, theirs, world } = desk;
    const { appealId } = await file(world, ours);
    const orderId = newId();
    await world.publishFact(ProgressReported, { tenantId: theirs.id, appealId, round: 1, aggregateId: orderId, data: { orderId, lead: true, progressId: newId() } });
    // Facts of one appeal are taken in turn: when this one is there, the other was tried.
    await say(ours, appealId);
    await waitFor('the order', async () => (await typesOf(ours, appealId)).includes('order-issued'));
    expect(await typesOf(ours, appealId)).not.toContain('progress-reported');
    expect(await typesOf(theirs, appealId)).toEqual([]);
  });
});
