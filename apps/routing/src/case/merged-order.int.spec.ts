import { AppealMerged, AppealUnmerged, GiveOpinion, ReplySent } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { made, RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
beforeAll(async () => (routing = await RoutingWorld.open()));
afterAll(async () => {
  const parked = await routing.parked();
  await routing.close();
  expect(parked).toBe(0);
});

const names = () => ({ mergeId: newId(), targetId: newId() });
const opinion = (orderId: string, version: number) => ({ commandId: newId(), orderId, version, text: '锅炉周五前换好。' });

describe('N-07 the order of a merged appeal', () => {
  it('waits; an opinion on it is kept and not applied, and is given when it goes on', async () => {
    const { tongnan, yuwu, world } = routing;
    const { appealId, id } = await routing.issued(tongnan);
    const merge = names();
    await routing.tell(tongnan, AppealMerged, appealId, merge);
    await routing.tell(yuwu, AppealUnmerged, appealId, merge);
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'suspended', version: 2 });
    expect(made(await world.ask(GiveOpinion, opinion(id, 2), tongnan.as('handler')))).toMatchObject({ state: 'suspended', version: 3 });
    await world.drain();
    expect((await routing.said(appealId)).map(({ type }) => type)).toEqual(['order-issued', 'order-suspended']);
    await routing.tell(tongnan, AppealUnmerged, appealId, merge);
    const order = await routing.order(tongnan, id);
    expect(order).toMatchObject({ state: 'opinion-given', opinions: [{ text: '锅炉周五前换好。' }] });
    const last = (await routing.said(appealId)).at(-1);
    expect(last).toMatchObject({ type: 'opinion-given', actor: { personId: tongnan.members.handler.personId }, data: { orderId: id, opinionId: order?.opinions[0]?.id } });
  });

  it('goes on as it was, and is cancelled by the answer of what it was merged into', async () => {
    const { tongnan } = routing;
    const { appealId, id } = await routing.issued(tongnan);
    const [first, second] = [names(), names()];
    await routing.tell(tongnan, AppealMerged, appealId, first);
    await routing.tell(tongnan, AppealUnmerged, appealId, first);
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'issued' });
    await routing.tell(tongnan, AppealMerged, appealId, second);
    const merge = { ...second, handledBy: [], decidedBy: [] };
    await routing.tell(tongnan, ReplySent, appealId, { replyId: newId(), kind: 'final', orderId: null, opinionId: null, merge });
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'cancelled' });
    expect((await routing.said(appealId)).map(({ type }) => type)).toEqual(['order-issued', 'order-suspended', 'order-suspended', 'order-cancelled']);
  });
});
