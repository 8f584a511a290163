import { AcceptOrder, FindEvasion, GiveOpinion, IssueOrder, ReassignOrder, ReportProgress, type RequestContract, ReturnOrder, SendOpinionBack } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { made, type OrderView, RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
let ours: TestTenant;
beforeAll(async () => {
  routing = await RoutingWorld.open();
  ours = routing.tongnan;
});
afterAll(() => routing.close());

const ask = (contract: RequestContract, order: Pick<OrderView, 'id' | 'version'>, by: StaffName, more: object = {}): Promise<unknown> =>
  routing.world.ask(contract, { commandId: newId(), orderId: order.id, version: order.version, ...more }, ours.as(by));
const own = { refused: 'own-appeal' };

describe('N-05 nobody handles their own appeal', () => {
  it('who holds an order of their own gives it back and does nothing else with it', async () => {
    const order = await routing.issued(ours);
    routing.whose.isOf(ours, 'handler', order.appealId);
    expect(await ask(AcceptOrder, order, 'handler')).toEqual(own);
    expect(await ask(ReportProgress, order, 'handler', { text: '在办' })).toEqual(own);
    expect(await ask(GiveOpinion, order, 'handler', { text: '办好了' })).toEqual(own);
    expect(await routing.order(ours, order.id)).toMatchObject({ state: 'issued', version: 1, progress: [], opinions: [] });
    expect(await ask(ReturnOrder, order, 'handler', { why: '这件不便由我办。' })).toMatchObject({ state: 'returned' });
  });

  it('an officer sends no opinion on their own back, moves no order of it and finds no evasion in it', async () => {
    const order = await routing.issued(ours);
    routing.whose.isOf(ours, 'officer', order.appealId);
    made(await routing.world.ask(GiveOpinion, { commandId: newId(), orderId: order.id, version: 1, text: '正在研究' }, ours.as('handler')));
    const opinionId = (await routing.order(ours, order.id))!.opinions[0]!.id;
    const given = { id: order.id, version: 2 };
    expect(await ask(SendOpinionBack, given, 'officer', { opinionId, why: '不满意' })).toEqual(own);
    expect(await ask(ReassignOrder, given, 'officer', { unitId: ours.units.workshop, why: '换人' })).toEqual(own);
    expect(await ask(FindEvasion, given, 'officer', { opinionId, evidence: '没答到' })).toEqual(own);
    expect(await ask(SendOpinionBack, given, 'secondOfficer', { opinionId, why: '没有依据' })).toMatchObject({ state: 'accepted' });
  });

  it('no order goes to whose appeal it is, nor to a unit that they head; a head is not told why', async () => {
    const order = await routing.issued(ours);
    const { logistics, workshop } = ours.units;
    routing.whose.isOf(ours, 'secondHandler', order.appealId);
    routing.whose.isOf(ours, 'workshopHead', order.appealId);
    const { personId } = ours.members.secondHandler;
    expect(await ask(ReassignOrder, order, 'officer', { unitId: logistics, personId, why: '换人' })).toEqual({ ...own, field: 'personId' });
    expect(await ask(ReassignOrder, order, 'head', { unitId: logistics, personId, why: '换人' })).toEqual({ refused: 'no-handler', field: 'personId' });
    expect(await ask(ReassignOrder, order, 'officer', { unitId: workshop, why: '换部门' })).toEqual({ ...own, field: 'unitId' });
    made(await routing.world.ask(ReturnOrder, { commandId: newId(), orderId: order.id, version: 1, why: '退回' }, ours.as('handler')));
    const back = { id: order.id, version: 2 };
    expect(await ask(IssueOrder, back, 'officer', { unitId: logistics, personId })).toEqual({ ...own, field: 'personId' });
    expect(await ask(IssueOrder, back, 'officer', { unitId: workshop })).toEqual({ ...own, field: 'unitId' });
    routing.whose.isOf(ours, 'officer', order.appealId);
    expect(await ask(IssueOrder, back, 'officer', { unitId: logistics })).toEqual(own);
    expect(await ask(IssueOrder, back, 'secondOfficer', { unitId: logistics })).toMatchObject({ state: 'issued' });
  });
});
