import { FindEvasion, GiveOpinion, type InputOf, type OutputOf, ReadEvasions, ReassignOrder } from '@huiyin/contracts';
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

const EVIDENCE = '三次都写「正在研究」，没有一处答到锅炉什么时候修。';

const answered = async (tenant = ours): Promise<{ order: OrderView; opinionId: string }> => {
  const { id: orderId, version } = await routing.issued(tenant);
  made(await routing.world.ask(GiveOpinion, { commandId: newId(), orderId, version, text: '正在研究' }, tenant.as('handler')));
  const order = (await routing.order(tenant, orderId))!;
  return { order, opinionId: order.opinions[0]!.id };
};
const find = (input: Partial<InputOf<typeof FindEvasion>> & { orderId: string }, by: StaffName = 'officer', tenant = ours): Promise<OutputOf<typeof FindEvasion> | Refusal> =>
  routing.world.ask(FindEvasion, { commandId: newId(), evidence: EVIDENCE, ...input }, tenant.as(by));
const read = async (evasionId: string, by: StaffName, tenant = ours) => made(await routing.world.ask(ReadEvasions, { evasionIds: [evasionId] }, tenant.as(by)));

describe('H-07 evasion found with evidence', () => {
  it('is said without words, names whose doing it was and when, and is found once', async () => {
    const { order, opinionId } = await answered();
    const { evasionId } = made(await find({ orderId: order.id, opinionId }));
    const said = (await routing.said(order.appealId)).at(-1)!;
    const { personId, unitId } = ours.members.handler;
    expect(said).toMatchObject({
      type: 'evasion-found', actor: { kind: 'person', personId: ours.members.officer.personId, role: 'officer' },
      data: { orderId: order.id, lead: true, evasionId, opinionId, unitId, personId, doneAt: order.opinions[0]!.at },
    });
    expect(JSON.stringify(said)).not.toContain('研究');
    expect(await find({ orderId: order.id, opinionId })).toMatchObject({ refused: 'evasion-found' });
  });

  it('its evidence is for who reads the case, who found it, whom it concerns, also later, and who decides; for nobody else', async () => {
    const { order, opinionId } = await answered();
    const { evasionId } = made(await find({ orderId: order.id, opinionId }));
    const to = { unitId: ours.units.workshop, personId: ours.members.workshopHead.personId };
    made(await routing.world.ask(ReassignOrder, { commandId: newId(), orderId: order.id, version: order.version, why: '换部门', ...to }, ours.as('officer')));
    for (const by of ['officer', 'handler', 'head', 'leader', 'workshopHead'] as const) expect([by, (await read(evasionId, by))[0]?.evidence]).toEqual([by, EVIDENCE]);
    for (const by of ['secondHandler', 'employee', 'admin'] as const) expect([by, await read(evasionId, by)]).toEqual([by, []]);
    expect(await read(evasionId, 'officer', theirs)).toEqual([]);
    expect(await read(evasionId, 'leader', theirs)).toEqual([]);
  });

  it('is refused by name: a return within the limit is none, nor is one\'s own doing, nor what is not there', async () => {
    const { order, opinionId } = await answered();
    const orderId = order.id;
    expect(await find({ orderId })).toMatchObject({ refused: 'wrong-state' });
    expect(await find({ orderId, opinionId: newId() })).toMatchObject({ refused: 'opinion-missing', field: 'opinionId' });
    expect(await find({ orderId, opinionId, evidence: ' ' })).toMatchObject({ refused: 'field-missing', field: 'evidence' });
    expect(await find({ orderId, opinionId }, 'officer', theirs)).toMatchObject({ refused: 'not-found' });
    await expect(find({ orderId, opinionId }, 'handler')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    await ours.changeMember('head', { roles: ['department-head', 'officer'] });
    await routing.world.drain();
    expect(await find({ orderId, opinionId }, 'head')).toMatchObject({ refused: 'evasion-own-doing' });
    await ours.changeMember('head');
    await routing.world.drain();
  });

  it('of two at once one is taken, and a repeated command is answered as before', async () => {
    const { order, opinionId } = await answered();
    const input = { commandId: newId(), orderId: order.id, opinionId };
    const answers = await Promise.all([find(input), find(input), find({ orderId: order.id, opinionId }, 'secondOfficer')]);
    expect(answers.filter((answer) => 'evasionId' in answer)).not.toHaveLength(0);
    const kept = await routing.world.rows('select id from routing.evasion where order_id = $1', [order.id]);
    expect(kept).toHaveLength(1);
  });
});
