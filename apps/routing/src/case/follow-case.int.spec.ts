import {
  AppealAccepted, AppealAnsweredOnSpot, AppealClosedNotice, AppealGraded, AppealMerged, AppealReferred, AppealRefused, AppealReopened, AppealUnmerged, AppealWithdrawn,
  type EventContract, ReplySent, SenderWrote,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { TestTenant } from '@huiyin/testing';
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

const codes = (why: readonly { code: string }[] | undefined): string[] => (why ?? []).map(({ code }) => code);
const finalReply = { replyId: newId(), kind: 'final' as const, orderId: null, opinionId: null };

describe('what is proposed for a filed appeal', () => {
  it('T-05 T-08 is the department of its category, whoever has least to do there, and why', async () => {
    const { tongnan } = routing;
    const appealId = newId();
    await routing.sayFiled(tongnan, appealId);
    await routing.world.drain();
    const proposal = await routing.proposal(tongnan, appealId);
    expect(proposal).toMatchObject({ appealId, unitId: tongnan.units.logistics });
    expect([tongnan.members.handler.personId, tongnan.members.secondHandler.personId]).toContain(proposal?.personId);
    expect(codes(proposal?.why)).toEqual(['rule', 'category', 'nearest-unit', 'fewest-open']);
    const logistics = proposal?.choices.find(({ unitId }) => unitId === tongnan.units.logistics);
    const { head, handler, secondHandler } = tongnan.members;
    expect([...(logistics?.personIds ?? [])].sort()).toEqual([head, handler, secondHandler].map(({ personId }) => personId).sort());
    expect(proposal?.choices.some(({ personIds }) => personIds.includes(tongnan.members.employee.personId))).toBe(false);
  });

  it('Y-01 is the responder who covers the team', async () => {
    const { yuwu } = routing;
    const appealId = newId();
    await routing.sayFiled(yuwu, appealId);
    await routing.world.drain();
    const proposal = await routing.proposal(yuwu, appealId);
    expect(proposal).toMatchObject({ unitId: yuwu.units.team, personId: yuwu.members.responder.personId });
    expect(codes(proposal?.why)).toEqual(['rule', 'responder-unit', 'covers-team']);
  });

  it('is nothing for another tenant, as for an unknown appeal', async () => {
    const appealId = newId();
    await routing.sayFiled(routing.tongnan, appealId);
    await routing.world.drain();
    expect(await routing.proposal(routing.yuwu, appealId)).toBeUndefined();
    expect(await routing.proposal(routing.yuwu, newId())).toBeUndefined();
  });
});

describe('T-08 an accepted appeal gets its order', () => {
  it('by the proposal, once, however often and in which order the facts come', async () => {
    const { tongnan } = routing;
    const appealId = newId();
    const acceptedAt = new Date(routing.world.clock.now().getTime() + 1_000);
    const accepted = await routing.sayAccepted(tongnan, appealId, {}, { occurredAt: acceptedAt });
    await routing.world.drain();
    expect(await routing.ordersOf(tongnan, appealId)).toEqual([]);
    const filed = await routing.sayFiled(tongnan, appealId);
    await routing.again(AppealAccepted, accepted);
    await routing.world.drain();
    await routing.again(AppealAccepted, { ...accepted, id: newId() });
    await routing.world.drain();
    const order = await routing.orderOf(tongnan, appealId);
    expect(order).toMatchObject({ lead: true, round: 1, state: 'issued', version: 1, unitId: tongnan.units.logistics });
    const said = await routing.said(appealId);
    expect(said.map(({ type }) => type)).toEqual(['order-issued']);
    expect(said[0]).toMatchObject({ actor: { kind: 'system' }, policyVersion: 1, data: { orderId: order.id, number: order.number, lead: true } });
    expect(new Date(order.issuedAt) > acceptedAt).toBe(true);
    expect(filed.appealId).toBe(appealId);
  });

  it('numbered without gaps in its tenant and year, many at once and each told twice', async () => {
    const { tongnan, yuwu } = routing;
    const appeals = Array.from({ length: 12 }, () => newId());
    const facts = await Promise.all(appeals.flatMap((appealId) => [tongnan, yuwu].map(async (tenant) => {
      const id = tenant === tongnan ? appealId : newId();
      await routing.sayFiled(tenant, id);
      return routing.sayAccepted(tenant, id);
    })));
    await Promise.all(facts.map((fact) => routing.again(AppealAccepted, fact)));
    await routing.world.drain();
    for (const { id } of [tongnan, yuwu]) {
      const rows = await routing.world.rows<{ number: string }>('select number from routing.work_order where tenant_id = $1 order by number', [id]);
      expect(rows.length).toBeGreaterThanOrEqual(12);
      expect(rows.map(({ number }) => number.replace(/^CB-\d{4}-/, ''))).toEqual(rows.map((_, n) => String(n + 1).padStart(4, '0')));
    }
    const doubled = await routing.world.rows('select appeal_id from routing.work_order group by tenant_id, appeal_id, round having count(*) > 1');
    expect(doubled).toEqual([]);
  });

  it('by the officer’s own route; with a person who does not work there, its head', async () => {
    const { tongnan } = routing;
    const { units, members } = tongnan;
    const chosen = await routing.issued(tongnan, { unitId: units.workshop, personId: null });
    expect(chosen).toMatchObject({ unitId: units.workshop, personId: members.workshopHead.personId });
    expect(codes(chosen.why)).toEqual(['named-unit']);
    expect(await routing.issued(tongnan, { unitId: units.logistics, personId: members.employee.personId })).toMatchObject({ personId: members.head.personId });
  });

  it('but thanks get none', async () => {
    const appealId = newId();
    await routing.sayFiled(routing.tongnan, appealId, { kind: 'thanks' });
    await routing.sayAccepted(routing.tongnan, appealId);
    await routing.world.drain();
    expect(await routing.ordersOf(routing.tongnan, appealId)).toEqual([]);
  });

  it('as soon as there is a unit, in a tenant that has none yet', async () => {
    const young = new TestTenant(routing.world, 'tongnan', 'NEW');
    await young.publishPolicy();
    const appealId = newId();
    await routing.sayFiled(young, appealId, { unitId: null }, { organisationVersion: undefined });
    await routing.sayAccepted(young, appealId, {}, { organisationVersion: undefined });
    await routing.world.drain();
    const count = (): Promise<object[]> => routing.world.rows('select unit_id from routing.work_order where appeal_id = $1', [appealId]);
    expect(await count()).toEqual([]);
    await young.changeOrganisation({ change: 'unit', unitId: young.units.logistics, parentId: null, kind: 'logistics', headPersonId: null, closed: false });
    await routing.world.drain();
    expect(await count()).toEqual([{ unit_id: young.units.logistics }]);
  });
});

describe('T-08 an order follows its appeal', () => {
  it('is closed by the final reply alone; a reopened appeal gets the order of its second round', async () => {
    const { tongnan } = routing;
    const { appealId, id } = await routing.issued(tongnan);
    await routing.tell(tongnan, ReplySent, appealId, { ...finalReply, kind: 'first' });
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'issued' });
    await routing.tell(tongnan, ReplySent, appealId, finalReply);
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'closed', version: 2 });
    await routing.tell(tongnan, AppealReopened, appealId, { category: 'pay', grade: 'important', route: null }, { round: 2 });
    const orders = await routing.ordersOf(tongnan, appealId);
    expect(orders.map(({ round, state, unitId }) => ({ round, state, unitId }))).toEqual([
      { round: 1, state: 'closed', unitId: tongnan.units.logistics },
      { round: 2, state: 'issued', unitId: tongnan.units['human-resources'] },
    ]);
  });

  it('is cancelled when the sender withdraws, and when intake says that it came too late', async () => {
    const { tongnan, yuwu } = routing;
    const withdrawn = await routing.issued(tongnan);
    await routing.tell(tongnan, AppealWithdrawn, withdrawn.appealId, {});
    const late = await routing.issued(yuwu);
    await routing.tell(yuwu, AppealClosedNotice, late.appealId, { orderId: late.id });
    for (const [tenant, order] of [[tongnan, withdrawn], [yuwu, late]] as const) {
      expect(await routing.order(tenant, order.id)).toMatchObject({ state: 'cancelled', version: 2 });
      expect((await routing.said(order.appealId)).map(({ type }) => type)).toEqual(['order-issued', 'order-cancelled']);
    }
    await routing.tell(yuwu, AppealGraded, late.appealId, { grade: 'urgent', previous: 'general' });
    expect(await routing.ordersOf(yuwu, late.appealId)).toHaveLength(1);
  });

  it.each<[string, EventContract, object]>([
    ['refused', AppealRefused, { reason: { code: 'in-court', values: {} } }],
    ['referred', AppealReferred, { to: 'mediation' }],
    ['answered on the spot', AppealAnsweredOnSpot, { entryId: newId() }],
  ])('is cancelled when its appeal is %s, also while it is worked on; none is issued where that is heard first', async (_how, contract, data) => {
    const { tongnan, yuwu } = routing;
    const order = await routing.issued(tongnan);
    await routing.tell(yuwu, contract, order.appealId, data);
    expect(await routing.order(tongnan, order.id)).toMatchObject({ state: 'issued' });
    await routing.tell(tongnan, contract, order.appealId, data);
    expect(await routing.order(tongnan, order.id)).toMatchObject({ state: 'cancelled', version: 2 });
    expect((await routing.said(order.appealId)).at(-1)).toMatchObject({ type: 'order-cancelled', data: { orderId: order.id, reason: { code: contract.type } } });
    const appealId = newId();
    const later = new Date(routing.world.clock.now().getTime() + 5_000);
    await routing.tell(tongnan, contract, appealId, data, { occurredAt: later });
    await routing.sayAccepted(tongnan, appealId);
    await routing.sayFiled(tongnan, appealId);
    await routing.world.drain();
    expect(await routing.ordersOf(tongnan, appealId)).toEqual([]);
  });

  it('is not issued where the withdrawal is heard first', async () => {
    const { tongnan } = routing;
    const appealId = newId();
    const later = new Date(routing.world.clock.now().getTime() + 5_000);
    await routing.tell(tongnan, AppealWithdrawn, appealId, {}, { occurredAt: later });
    await routing.sayAccepted(tongnan, appealId);
    await routing.sayFiled(tongnan, appealId);
    await routing.world.drain();
    expect(await routing.ordersOf(tongnan, appealId)).toEqual([]);
  });

  it('rests while its appeal is merged, and goes on when it is not', async () => {
    const { tongnan } = routing;
    const { appealId, id } = await routing.issued(tongnan);
    const merge = { mergeId: newId(), targetId: newId() };
    await routing.tell(tongnan, AppealMerged, appealId, merge);
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'suspended' });
    await routing.tell(tongnan, AppealUnmerged, appealId, merge);
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'issued' });
  });

  it('is that of its own tenant: the same appeal id told in another changes nothing', async () => {
    const { tongnan, yuwu } = routing;
    const { appealId, id } = await routing.issued(tongnan);
    await routing.tell(yuwu, AppealWithdrawn, appealId, {});
    await routing.tell(yuwu, ReplySent, appealId, finalReply);
    await routing.tell(yuwu, SenderWrote, appealId, { entryId: newId() });
    expect(await routing.order(tongnan, id)).toMatchObject({ state: 'issued', version: 1 });
  });
});
