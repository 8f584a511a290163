import { AppealReopened, OpinionGiven, ReplySent, ReviewAsked, ReviewDecided, SatisfactionGiven } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { TestTenant } from '@huiyin/testing';
import { RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
beforeAll(async () => {
  routing = await RoutingWorld.open();
});
afterAll(async () => {
  expect(await routing.parked()).toBe(0);
  await routing.close();
});

const finalReply = { replyId: newId(), kind: 'final' as const, orderId: null, opinionId: null };
const reviewed = async (tenant: TestTenant, personIds: string[]): Promise<string> => {
  const { appealId } = await routing.issued(tenant);
  await routing.tell(tenant, ReplySent, appealId, finalReply);
  await routing.tell(tenant, SatisfactionGiven, appealId, { satisfied: false, how: 'phone', answerId: newId() });
  await routing.tell(tenant, ReviewAsked, appealId, { reviewId: newId(), cause: 'dissatisfied', personIds });
  return appealId;
};

describe('T-10 the work under review', () => {
  it('is read by whom the review was given to, and by no other leader', async () => {
    const { tongnan, yuwu } = routing;
    const [given, notGiven] = [await reviewed(tongnan, [tongnan.members.leader.personId]), await reviewed(tongnan, [])];
    expect(await routing.ordersOf(tongnan, given, 'leader')).toHaveLength(1);
    expect(await routing.ordersOf(tongnan, notGiven, 'leader')).toEqual([]);
    expect(await routing.ordersOf(yuwu, given, 'leader')).toEqual([]);
  });

  it('handled wrongly gets the order of its second round, later than the decision, and the first stays closed', async () => {
    const { tongnan } = routing;
    const appealId = await reviewed(tongnan, [tongnan.members.leader.personId]);
    const later = new Date(routing.world.clock.now().getTime() + 5_000);
    await routing.tell(tongnan, ReviewDecided, appealId, { reviewId: newId(), outcome: 'handled-wrongly', reasonsId: newId() }, { occurredAt: later });
    expect(await routing.ordersOf(tongnan, appealId)).toHaveLength(1);
    const version = await tongnan.publishPolicy();
    const route = { unitId: tongnan.units['human-resources'], personId: null };
    await routing.tell(tongnan, AppealReopened, appealId, { category: 'pay', grade: 'important', route }, { round: 2, policyVersion: version });
    const orders = await routing.ordersOf(tongnan, appealId);
    expect(orders).toMatchObject([{ round: 1, state: 'closed' }, { round: 2, state: 'issued', unitId: route.unitId }]);
    expect(Date.parse(orders[1]!.issuedAt)).toBeGreaterThan(later.getTime());
    const issued = (await routing.said(appealId)).filter(({ type }) => type === 'order-issued');
    expect(issued.map(({ round }) => round)).toEqual([1, 2]);
    await routing.tell(tongnan, OpinionGiven, appealId, { orderId: orders[1]!.id, lead: true, opinionId: newId() }, { round: 2 });
    expect(await routing.ordersOf(tongnan, appealId)).toHaveLength(2);
  });
});
