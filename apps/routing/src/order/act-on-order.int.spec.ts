import {
  AcceptOrder, Escalated, GiveOpinion, type InputOf, ListOrders, type OutputOf, ReassignOrder, ReplySent, ReportProgress, SendOpinionBack,
} from '@huiyin/contracts';
import { newId, type Refusal } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { made, type OrderView, RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  routing = await RoutingWorld.open();
  [ours, theirs] = [routing.tongnan, routing.yuwu];
});
afterAll(() => routing.close());

type Answer = OutputOf<typeof AcceptOrder> | Refusal;
const acts = {
  accept: [AcceptOrder, {}],
  'report progress': [ReportProgress, { text: '已联系厂家' }],
  'give an opinion': [GiveOpinion, { text: '周五前换好锅炉' }],
} as const;
type ActName = keyof typeof acts;

const act = (name: ActName, order: Pick<OrderView, 'id' | 'version'>, by: StaffName, tenant = ours, commandId = newId()): Promise<Answer> => {
  const [contract, words] = acts[name];
  return routing.world.ask(contract, { commandId, orderId: order.id, version: order.version, text: '', ...words }, tenant.as(by));
};
const sendBack = (order: Pick<OrderView, 'id' | 'version'>, opinionId: string, by: StaffName = 'officer', tenant = ours): Promise<Answer> =>
  routing.world.ask(SendOpinionBack, { commandId: newId(), orderId: order.id, version: order.version, opinionId, why: '没有说明依据' }, tenant.as(by));
const reassign = (order: Pick<OrderView, 'id' | 'version'>, to: Partial<InputOf<typeof ReassignOrder>>, by: StaffName = 'officer', tenant = ours): Promise<Answer> =>
  routing.world.ask(ReassignOrder, { commandId: newId(), orderId: order.id, version: order.version, unitId: tenant.units.logistics, why: '人不在', ...to }, tenant.as(by));
const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);
const read = async (order: OrderView, by?: StaffName): Promise<OrderView> => {
  const found = await routing.order(ours, order.id, by);
  if (!found) throw new Error('nothing to read');
  return found;
};

describe('T-08 an order is worked on by whom it is given to', () => {
  it('accepted, reported on, answered, sent back, answered again: each said with its version and its person', async () => {
    const order = await routing.issued(ours);
    const { personId } = ours.members.handler;
    expect(made(await act('accept', order, 'handler'))).toEqual({ orderId: order.id, version: 2, state: 'accepted' });
    await act('report progress', { ...order, version: 2 }, 'handler');
    await act('give an opinion', { ...order, version: 3 }, 'handler');
    const [opinion] = (await read(order)).opinions;
    expect(made(await sendBack({ ...order, version: 4 }, opinion!.id))).toMatchObject({ state: 'accepted', version: 5 });
    await act('give an opinion', { ...order, version: 5 }, 'handler');
    const seen = await read(order);
    expect(seen).toMatchObject({ state: 'opinion-given', version: 6, progress: [{ text: '已联系厂家', personId }] });
    expect(seen.opinions.map(({ text, sentBack: back }) => [text, back?.why])).toEqual([['周五前换好锅炉', '没有说明依据'], ['周五前换好锅炉', undefined]]);
    const said = await routing.said(order.appealId);
    expect(said.map(({ type }) => type)).toEqual(['order-issued', 'order-accepted', 'progress-reported', 'opinion-given', 'opinion-sent-back', 'opinion-given']);
    expect(said[3]).toMatchObject({ actor: { kind: 'person', personId, role: 'handler' }, data: { orderId: order.id, lead: true, opinionId: opinion!.id } });
    expect(said[4]).toMatchObject({ actor: { role: 'officer' }, data: { opinionId: opinion!.id } });
    expect(JSON.stringify(said)).not.toContain('锅炉');
  });

  it.each<[ActName, StaffName, string]>([
    ['accept', 'secondHandler', 'not-found'],
    ['report progress', 'secondHandler', 'not-found'],
    ['give an opinion', 'workshopHead', 'not-found'],
    ['give an opinion', 'responder', 'not-allowed'],
    ['accept', 'centreHead', 'not-allowed'],
  ])('%s is not for %s: %s', async (name, by, why) => {
    const order = await routing.issued(ours);
    expect(await act(name, order, by)).toMatchObject({ refused: why });
    expect(await read(order)).toMatchObject({ state: 'issued', version: 1 });
  });

  it.each<[ActName]>([['accept'], ['report progress'], ['give an opinion']])('%s is for its head too, and FORBIDDEN to officers and senders', async (name) => {
    const order = await routing.issued(ours);
    for (const by of ['officer', 'employee', 'admin'] as const) expect(await faultOf(act(name, order, by))).toMatchObject({ fault: 'FORBIDDEN' });
    expect(await act(name, order, 'head')).toMatchObject({ version: 2 });
  });

  it('is sent back by the centre alone, and only an opinion that it has', async () => {
    const order = await routing.issued(ours);
    await act('give an opinion', order, 'handler');
    const given = await read(order);
    expect(await faultOf(sendBack(given, given.opinions[0]!.id, 'handler'))).toMatchObject({ fault: 'FORBIDDEN' });
    expect(await sendBack(given, newId())).toMatchObject({ refused: 'opinion-missing' });
    expect(await read(order)).toEqual(given);
  });

  it('is refused in a stale version with the version that is, out of turn, with no words, and when it is over', async () => {
    const order = await routing.issued(ours);
    await act('accept', order, 'handler');
    const taken = await read(order);
    expect(await act('report progress', order, 'handler')).toEqual({
      refused: 'stale-version', field: 'version', values: { version: 2, changed: 'order-accepted', by: 'handler', at: expect.any(String), zone: 'Asia/Shanghai' },
    });
    expect(await act('accept', taken, 'handler')).toMatchObject({ refused: 'wrong-state' });
    const wordless = { commandId: newId(), orderId: order.id, version: 2, text: ' \n ' };
    expect(await routing.world.ask(ReportProgress, wordless, ours.as('handler'))).toMatchObject({ refused: 'field-missing', field: 'text' });
    expect(await routing.world.ask(GiveOpinion, { ...wordless, text: '水'.repeat(10_001) }, ours.as('handler'))).toMatchObject({ refused: 'field-too-long' });
    await routing.tell(ours, ReplySent, order.appealId, { replyId: newId(), kind: 'final', orderId: order.id, opinionId: null });
    expect(await act('give an opinion', await read(order), 'handler')).toMatchObject({ refused: 'order-closed' });
    expect((await routing.said(order.appealId)).map(({ type }) => type)).toEqual(['order-issued', 'order-accepted']);
  });

  it('once for a command id, also at once; with another input under it never', async () => {
    const order = await routing.issued(ours);
    const commandId = newId();
    const answers = await Promise.all(Array.from({ length: 6 }, () => act('report progress', order, 'handler', ours, commandId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ orderId: order.id, version: 2, state: 'accepted' })]));
    const other = { commandId, orderId: order.id, version: 2, text: '别的' };
    expect(await routing.world.ask(ReportProgress, other, ours.as('handler'))).toMatchObject({ refused: 'command-id-reused' });
    expect((await read(order)).progress).toHaveLength(1);
  });

  it('of two at once in one version, one is taken and the other is stale', async () => {
    const order = await routing.issued(ours);
    const answers = await Promise.all([act('give an opinion', order, 'handler'), act('give an opinion', order, 'head')]);
    expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.state)).sort()).toEqual(['opinion-given', 'stale-version']);
    expect((await read(order)).opinions).toHaveLength(1);
  });
});

describe('T-08 an order is given to somebody else', () => {
  it('by an officer anywhere; who had it reads it no longer, who has it now does', async () => {
    const order = await routing.issued(ours);
    expect(await reassign(order, { unitId: ours.units.workshop, personId: ours.members.workshopHead.personId })).toMatchObject({ state: 'issued', version: 2 });
    expect(await routing.order(ours, order.id, 'handler')).toBeNull();
    expect(await read(order, 'workshopHead')).toMatchObject({ unitId: ours.units.workshop });
    expect((await read(order)).reassignments).toEqual([{
      id: expect.any(String), at: expect.any(String), by: ours.members.officer.personId, why: '人不在',
      fromUnitId: ours.units.logistics, fromPersonId: ours.members.handler.personId, unitId: ours.units.workshop, personId: ours.members.workshopHead.personId,
    }]);
    expect(JSON.stringify(await routing.said(order.appealId))).not.toContain('人不在');
    expect((await routing.said(order.appealId)).at(-1)).toMatchObject({
      type: 'order-reassigned', actor: { role: 'officer' },
      data: { fromUnitId: ours.units.logistics, fromPersonId: ours.members.handler.personId, unitId: ours.units.workshop },
    });
  });

  it('by a head within the department, who is told to whom, and no further', async () => {
    const order = await routing.issued(ours);
    const { secondHandler, head } = ours.members;
    expect(await read(order, 'head')).toMatchObject({ holds: true, takerIds: [head.personId, secondHandler.personId] });
    expect([await read(order, 'handler'), await read(order)]).toMatchObject([{ holds: true, takerIds: [] }, { holds: false, takerIds: [] }]);
    expect(await reassign(order, { unitId: ours.units.workshop }, 'head')).toMatchObject({ refused: 'not-allowed' });
    expect(await reassign(order, { personId: ours.members.secondHandler.personId }, 'head')).toMatchObject({ version: 2 });
    expect(await reassign({ ...order, version: 2 }, {}, 'head')).toMatchObject({ version: 3 });
    expect(await read(order)).toMatchObject({ personId: ours.members.head.personId, reassignments: [{ by: ours.members.head.personId }, { by: ours.members.head.personId }] });
  });

  it('never to a unit or a person of another tenant, who look like unknown ones, nor to who does not work on orders', async () => {
    const order = await routing.issued(ours);
    const foreign = await reassign(order, { unitId: theirs.units.logistics });
    expect(foreign).toEqual(await reassign(order, { unitId: newId() }));
    expect(foreign).toMatchObject({ refused: 'no-department' });
    const stranger = await reassign(order, { personId: theirs.members.handler.personId });
    expect(stranger).toEqual(await reassign(order, { personId: newId() }));
    expect(await reassign(order, { unitId: ours.units.team, personId: ours.members.employee.personId })).toEqual(stranger);
    expect(stranger).toMatchObject({ refused: 'no-handler' });
    expect((await read(order)).reassignments).toEqual([]);
  });
});

describe('N-01 an order of another tenant is as if it were not there', () => {
  it('for every act and every reading', async () => {
    const order = await routing.issued(ours);
    const unknown = { ...order, id: newId(), number: 'CB-1999-0001', appealId: newId() };
    const asForeign = async (it: OrderView): Promise<unknown[]> => [
      await act('accept', it, 'handler', theirs),
      await act('report progress', it, 'handler', theirs),
      await act('give an opinion', it, 'handler', theirs),
      await sendBack(it, newId(), 'officer', theirs),
      await reassign(it, {}, 'officer', theirs),
      await routing.order(theirs, it.id),
      await routing.ordersOf(theirs, it.appealId),
    ];
    const answers = await asForeign(order);
    expect(answers).toEqual(await asForeign(unknown));
    const absent = { refused: 'not-found', field: 'orderId' };
    expect(answers).toEqual([absent, absent, absent, absent, absent, null, []]);
    expect(await read(order)).toMatchObject({ state: 'issued', version: 1 });
  });
});

describe('N-01 an order is read by who may read its appeal', () => {
  it('holder, head, responder and centre; no other handler, leader, administrator or employee', async () => {
    const order = await routing.issued(ours);
    const seenBy = async (by: StaffName): Promise<boolean[]> => [
      (await routing.order(ours, order.id, by)) !== null,
      (await routing.ordersOf(ours, order.appealId, by)).length > 0,
    ];
    for (const by of ['handler', 'head', 'responder', 'officer'] as const) expect([by, ...(await seenBy(by))]).toEqual([by, true, true]);
    for (const by of ['secondHandler', 'leader', 'admin', 'employee', 'workshopHead'] as const) expect([by, ...(await seenBy(by))]).toEqual([by, false, false]);
  });

  it('T-05 whom the ladder calls may read at once', async () => {
    const order = await routing.issued(ours);
    expect(await routing.order(ours, order.id, 'leader')).toBeNull();
    await routing.tell(ours, Escalated, order.appealId, {
      clockId: newId(), kind: 'opinion', orderId: order.id, stepId: newId(), run: 1, level: 3, unitId: ours.units['leading-group'],
      personIds: [ours.members.leader.personId], actions: ['tell'], nextAt: null, unconfirmed: false,
    });
    expect(await routing.order(ours, order.id, 'leader')).toMatchObject({ id: order.id });
  });

  it('Y-01 a responder reads while they cover, and no longer', async () => {
    const order = await routing.issued(theirs, { unitId: theirs.units.workshop, personId: null });
    expect(await routing.order(theirs, order.id, 'responder')).not.toBeNull();
    const { coverage_id: coverageId } = (await routing.world.rows<{ coverage_id: string }>('select coverage_id from routing.coverage where tenant_id = $1', [theirs.id]))[0]!;
    const responderPersonId = theirs.members.responder.personId;
    await theirs.changeOrganisation({ change: 'coverage', coverageId, responderPersonId, unitIds: [theirs.units.team], validTo: '2026-01-02T00:00:00.000Z' });
    await routing.world.drain();
    expect(await routing.order(theirs, order.id, 'responder')).toBeNull();
  });

  it('what somebody holds is listed page by page, newest first, open or over', async () => {
    const unitId = theirs.units.logistics;
    const route = { unitId, personId: theirs.members.secondHandler.personId };
    const orders: OrderView[] = [];
    for (let n = 0; n < 5; n += 1) orders.unshift(await routing.issued(theirs, route));
    await routing.tell(theirs, ReplySent, orders[4]!.appealId, { replyId: newId(), kind: 'final', orderId: null, opinionId: null });
    const first = await routing.held(theirs, 'secondHandler', { first: 3 });
    const rest = await routing.held(theirs, 'secondHandler', { first: 3, after: first.edges[2]!.cursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(orders.slice(0, 4).map(({ id }) => id));
    expect([first.total, first.hasNextPage, rest.hasNextPage]).toEqual([4, true, false]);
    expect((await routing.held(theirs, 'secondHandler', { open: false })).edges.map(({ node }) => node.id)).toEqual([orders[4]!.id]);
    expect((await routing.held(theirs, 'head')).total).toBe(4);
    expect((await routing.held(theirs, 'responder')).total).toBe(0);
    expect((await routing.held(ours, 'secondHandler')).edges.filter(({ node }) => orders.some(({ id }) => id === node.id))).toEqual([]);
    expect(await routing.world.ask(ListOrders, { after: 'x' }, theirs.as('handler'))).toMatchObject({ refused: 'field-malformed', field: 'after' });
  });
});
