import { AcceptOrder, FindEvasion, GiveOpinion, IssueOrder, type InputOf, type OutputOf, PersonsBarred, ReplySent, ReturnOrder } from '@huiyin/contracts';
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
afterAll(async () => {
  expect(await routing.parked()).toBe(0);
  await routing.close();
});

type Answer = OutputOf<typeof ReturnOrder> | Refusal;
const WHY = '锅炉房归工程车间管，后勤没有钥匙。';
const giveBack = (order: Pick<OrderView, 'id' | 'version'>, by: StaffName = 'handler', change: Partial<InputOf<typeof ReturnOrder>> = {}, tenant = ours): Promise<Answer> =>
  routing.world.ask(ReturnOrder, { commandId: newId(), orderId: order.id, version: order.version, why: WHY, ...change }, tenant.as(by));
const anew = (order: Pick<OrderView, 'id' | 'version'>, to: Partial<InputOf<typeof IssueOrder>> = {}, by: StaffName = 'officer', tenant = ours): Promise<Answer> =>
  routing.world.ask(IssueOrder, { commandId: newId(), orderId: order.id, version: order.version, unitId: tenant.units.workshop, ...to }, tenant.as(by));
const read = async ({ id }: Pick<OrderView, 'id'>): Promise<OrderView> => (await routing.order(ours, id))!;
const returned = async (): Promise<OrderView> => {
  const order = await routing.issued(ours);
  made(await giveBack(order));
  return read(order);
};
const forbidden = (asked: Promise<unknown>): Promise<unknown> => expect(asked).rejects.toMatchObject({ fault: 'FORBIDDEN' });

describe('H-07 an order is given back to the centre', () => {
  it('by who holds it, with the reason for the centre alone; who gave it back reads it no longer', async () => {
    const order = await routing.issued(ours);
    const { personId } = ours.members.handler;
    expect(made(await giveBack(order))).toEqual({ orderId: order.id, version: 2, state: 'returned' });
    expect(await read(order)).toMatchObject({ state: 'returned', returned: { by: personId, why: WHY, at: expect.any(String) } });
    const said = await routing.said(order.appealId);
    expect(said.at(-1)).toMatchObject({ type: 'order-returned', actor: { kind: 'person', personId, role: 'handler' }, data: { orderId: order.id, lead: true, reason: { code: 'returned' } } });
    expect(JSON.stringify(said)).not.toContain('钥匙');
    expect(await routing.order(ours, order.id, 'handler')).toBeNull();
  });

  it('once for a command, also after it; never stale, wordless, by others, after an opinion or when it is over', async () => {
    const order = await routing.issued(ours);
    await forbidden(giveBack(order, 'officer'));
    await forbidden(giveBack(order, 'employee'));
    expect(await giveBack(order, 'secondHandler')).toMatchObject({ refused: 'not-found' });
    expect(await giveBack(order, 'responder')).toMatchObject({ refused: 'not-allowed' });
    expect(await giveBack(order, 'handler', { why: ' ' })).toMatchObject({ refused: 'field-missing', field: 'why' });
    expect(await giveBack(order, 'handler', { version: 9 })).toMatchObject({ refused: 'stale-version' });
    const commandId = newId();
    const answers = await Promise.all([1, 2, 3].map(() => giveBack(order, 'head', { commandId })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await giveBack(order, 'head', { commandId, why: '别的' })).toMatchObject({ refused: 'command-id-reused' });
    expect(await giveBack({ ...order, version: 2 }, 'handler')).toMatchObject({ refused: 'not-found' });
    const given = await routing.issued(ours);
    made(await routing.world.ask(GiveOpinion, { commandId: newId(), orderId: given.id, version: 1, text: '周五前换好' }, ours.as('handler')));
    expect(await giveBack({ ...given, version: 2 })).toMatchObject({ refused: 'wrong-state' });
  });

  it('for another tenant it is not there', async () => {
    const [order, back] = [await routing.issued(ours), await returned()];
    const unknown = { ...order, id: newId() };
    const answers = await Promise.all([order, unknown].map((one) => giveBack(one, 'handler', {}, theirs)));
    expect(answers).toEqual([{ refused: 'not-found', field: 'orderId' }, { refused: 'not-found', field: 'orderId' }]);
    expect(await anew(back, {}, 'officer', theirs)).toEqual({ refused: 'not-found', field: 'orderId' });
    expect(await read(order)).toMatchObject({ state: 'issued', returned: null });
  });
});

describe('H-07 what was returned is issued anew', () => {
  it('by an officer, as an order of its own with its own number; who has it now works on it', async () => {
    const back = await returned();
    const done = made(await anew(back, { personId: ours.members.workshopHead.personId }));
    expect(done).toMatchObject({ version: 1, state: 'issued' });
    const orders = await routing.ordersOf(ours, back.appealId);
    expect(orders).toMatchObject([{ id: back.id, state: 'returned' }, { id: done.orderId, lead: true, round: 1, unitId: ours.units.workshop, personId: ours.members.workshopHead.personId }]);
    expect(orders[1]!.number).not.toBe(back.number);
    expect((await routing.said(back.appealId)).at(-1)).toMatchObject({ type: 'order-issued', actor: { kind: 'person', role: 'officer' }, data: { orderId: done.orderId, lead: true } });
    expect(made(await routing.world.ask(AcceptOrder, { commandId: newId(), orderId: done.orderId, version: 1 }, ours.as('workshopHead')))).toMatchObject({ state: 'accepted' });
  });

  it('once, on what was seen, to somebody who can take it, while the case waits for it', async () => {
    const back = await returned();
    await forbidden(anew(back, {}, 'head'));
    expect(await anew(back, { version: 1 })).toMatchObject({ refused: 'stale-version' });
    expect(await anew(back, { unitId: theirs.units.workshop })).toMatchObject({ refused: 'no-department', field: 'unitId' });
    expect(await anew(back, { personId: ours.members.employee.personId })).toMatchObject({ refused: 'no-handler', field: 'personId' });
    await routing.tell(ours, PersonsBarred, back.appealId, { personIds: [ours.members.workshopHead.personId] });
    expect(await anew(back)).toMatchObject({ refused: 'no-handler' });
    await routing.tell(ours, PersonsBarred, back.appealId, { personIds: [] });
    const both = await Promise.all([anew(back), anew(back)]);
    expect(both.map((answer) => ('refused' in answer ? answer.refused : answer.state)).sort()).toEqual(['issued', 'wrong-state']);
    expect(await routing.ordersOf(ours, back.appealId)).toHaveLength(2);
    const open = await routing.issued(ours);
    expect(await anew(open)).toMatchObject({ refused: 'wrong-state' });
    const over = await returned();
    await routing.tell(ours, ReplySent, over.appealId, { replyId: newId(), kind: 'final', orderId: null, opinionId: null });
    expect(await anew(over)).toMatchObject({ refused: 'order-closed' });
  });

  it('and evasion may be found on a return beyond the limit, on the one before it not', async () => {
    const first = await returned();
    const evidence = '锅炉房钥匙就在后勤，一轮退了两次。';
    const find = (orderId: string) => routing.world.ask(FindEvasion, { commandId: newId(), orderId, evidence }, ours.as('officer'));
    expect(await find(first.id)).toMatchObject({ refused: 'return-allowed', values: { returns: 1 } });
    const { unitId, personId } = ours.members.handler;
    const { orderId } = made(await anew(first, { unitId: ours.units.logistics, personId }));
    made(await giveBack({ id: orderId, version: 1 }));
    expect(made(await find(orderId))).toMatchObject({ orderId });
    expect((await routing.said(first.appealId)).at(-1)).toMatchObject({ type: 'evasion-found', data: { orderId, opinionId: null, unitId, personId } });
    expect(await find(first.id)).toMatchObject({ refused: 'return-allowed' });
  });
});
