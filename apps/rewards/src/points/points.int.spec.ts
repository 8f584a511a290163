import { ClockBreached, ClockCancelled, OrderReassigned } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { RewardsWorld } from '../../test/rewards-world';

jest.setTimeout(60_000);
let rewards: RewardsWorld;
beforeAll(async () => (rewards = await RewardsWorld.open()));
afterAll(() => rewards.close());

const types = async (appealId: string): Promise<string[]> => (await rewards.said(appealId)).map(({ type }) => type);

describe('H-07 T-08 points from a breach, told to two tenants', () => {
  it('are entered for the head of the unit that held the order, once however often it is told, by the policy of that tenant alone', async () => {
    const { tongnan: ours, yuwu: theirs } = rewards;
    const before = await rewards.balance(ours, 'head');
    const [inHand, foreign] = [await rewards.inHand(ours), await rewards.inHand(theirs)];
    const breached = await rewards.breach(ours, inHand);
    await rewards.breach(theirs, foreign);
    await rewards.again(ClockBreached, breached);
    const said = await rewards.said(inHand.appealId);
    expect(said).toMatchObject([{
      type: 'points-entered', actor: { kind: 'system' },
      data: {
        ruleId: 'overdue', points: -2, against: 'unit-head', unitId: ours.units.logistics, personId: ours.members.head.personId,
        evidence: { factId: breached.id, fact: 'clock-breached', clockId: inHand.clockId, orderId: inHand.orderId, evasionId: null, judgementId: null },
      },
    }]);
    expect(said[0]!.occurredAt > breached.occurredAt).toBe(true);
    expect(await rewards.balance(ours, 'head')).toEqual({ points: before.points - 2, ledger: 0 });
    expect(await types(foreign.appealId)).toEqual([]);
  });

  it('are reversed when the breach is withdrawn, and never entered where the withdrawal came first', async () => {
    const { tongnan: ours } = rewards;
    const before = await rewards.balance(ours, 'head');
    const [late, early] = [await rewards.inHand(ours), await rewards.inHand(ours)];
    await rewards.breach(ours, late);
    await rewards.withdraw(ours, late);
    await rewards.withdraw(ours, early);
    await rewards.breach(ours, early);
    expect(await types(late.appealId)).toEqual(['points-entered', 'points-reversed']);
    expect((await rewards.said(late.appealId))[1]).toMatchObject({ data: { points: -2, cause: 'withdrawn', decisionId: null } });
    expect(await types(early.appealId)).toEqual([]);
    expect(await rewards.balance(ours, 'head')).toEqual(before);
  });

  it('cost a fact on which nothing rests no transaction, and any other one, in both tenants', async () => {
    for (const tenant of [rewards.tongnan, rewards.yuwu]) {
      const { appealId, orderId, clockId } = await rewards.inHand(tenant);
      const entered = () => rewards.world.rows<{ consumer: string }>('select consumer from rewards.inbox where tenant_id = $1', [tenant.id]);
      const before = await entered();
      await rewards.tell(tenant, ClockCancelled, appealId, { clockId, kind: 'opinion', orderId }, { aggregateId: clockId });
      expect(await entered()).toEqual(before);
      await rewards.inHand(tenant);
      expect((await entered()).slice(before.length).map(({ consumer }) => consumer)).toEqual(['rewards.points', 'rewards.points']);
    }
  });

  it('wait for the order that the breach is about', async () => {
    const { tongnan: ours } = rewards;
    const inHand = { appealId: newId(), orderId: newId(), clockId: newId() };
    await rewards.breach(ours, inHand);
    expect(await types(inHand.appealId)).toEqual([]);
    await rewards.issue(ours, inHand);
    expect(await types(inHand.appealId)).toEqual(['points-entered']);
  });

  it('follow a reassignment that was told late, by a reversal and another entry', async () => {
    const { tongnan: ours } = rewards;
    const inHand = await rewards.inHand(ours);
    const { orderId, appealId } = inHand;
    const between = rewards.world.clock.now();
    rewards.world.clock.advance(60_000);
    await rewards.breach(ours, inHand);
    const { unitId, personId } = ours.members.workshopHead;
    const moved = { orderId, lead: true, fromUnitId: ours.units.logistics, fromPersonId: null, unitId, personId, reason: { code: 'reassigned', values: {} } };
    await rewards.tell(ours, OrderReassigned, appealId, moved, { occurredAt: between });
    const said = await rewards.said(appealId);
    expect(said.map(({ type, data }) => [type, data.personId, data.cause])).toEqual([
      ['points-entered', ours.members.head.personId, undefined],
      ['points-reversed', ours.members.head.personId, 'corrected'],
      ['points-entered', personId, undefined],
    ]);
    expect((await rewards.balance(ours, 'workshopHead')).ledger).toBe(0);
  });

  it('of a unit that had no head name whoever heads it when they are entered, else the administrator, of that tenant alone', async () => {
    const { tongnan: tenant, yuwu: theirs } = rewards;
    const logistics = { change: 'unit' as const, unitId: tenant.units.logistics, parentId: null, kind: 'logistics', closed: false };
    const { head, admin, secondHandler } = tenant.members;
    const headed = (headPersonId: string | null) => tenant.changeOrganisation({ ...logistics, headPersonId }).then(() => rewards.world.drain());
    await headed(null);
    rewards.world.clock.advance(60_000);
    const [nobody, late] = [await rewards.inHand(tenant), await rewards.inHand(tenant)];
    await rewards.breach(tenant, nobody);
    const dueAt = rewards.world.clock.now().toISOString();
    rewards.world.clock.advance(60_000);
    await headed(secondHandler.personId);
    await rewards.tell(tenant, ClockBreached, late.appealId, { clockId: late.clockId, kind: 'opinion', orderId: late.orderId, dueAt, run: 1, unconfirmed: false });
    expect((await rewards.said(nobody.appealId))[0]?.data).toMatchObject({ personId: null, unitId: tenant.units.logistics, personIds: [], adminIds: [admin.personId] });
    expect((await rewards.said(late.appealId))[0]?.data).toMatchObject({ personId: null, unitId: tenant.units.logistics, personIds: [secondHandler.personId] });
    expect(JSON.stringify(await rewards.said(nobody.appealId))).not.toContain(theirs.members.admin.personId);
    await headed(head.personId);
    rewards.world.clock.advance(60_000);
  });

  it('are for who headed the unit when it was due, not for who heads it now', async () => {
    const { tongnan: ours } = rewards;
    const inHand = await rewards.inHand(ours);
    const dueAt = rewards.world.clock.now().toISOString();
    rewards.world.clock.advance(60_000);
    const logistics = { change: 'unit' as const, unitId: ours.units.logistics, parentId: null, kind: 'logistics', closed: false };
    await ours.changeOrganisation({ ...logistics, headPersonId: ours.members.secondHandler.personId });
    await rewards.tell(ours, ClockBreached, inHand.appealId, { clockId: inHand.clockId, kind: 'opinion', orderId: inHand.orderId, dueAt, run: 1, unconfirmed: false });
    expect((await rewards.said(inHand.appealId))[0]).toMatchObject({ data: { personId: ours.members.head.personId } });
    await ours.changeOrganisation({ ...logistics, headPersonId: ours.members.head.personId });
    await rewards.world.drain();
  });
});
