import {
  AppealFiled, AppealGraded, AppealReferred, AppealRefused, AppealWithdrawn, CalendarPublished, MaterialGiven, MaterialRequested, OpinionGiven, OpinionSentBack, OrderCancelled, OrderReturned, ReplySent,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { SlaWorld } from '../../test/sla-world';

jest.setTimeout(60_000);
let sla: SlaWorld;
beforeAll(async () => {
  sla = await SlaWorld.open();
});
afterAll(() => sla.close());

const dues = async (appealId: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await sla.said(appealId)).filter(({ type }) => type === 'clock-started').map(({ data }) => [data.kind, data.dueAt]));
const states = async (appealId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await sla.world.rows<{ kind: string; state: string }>('select kind, state from sla.clock where appeal_id = $1', [appealId])).map(({ kind, state }) => [kind, state]));

describe('T-08 T-03 tongnan: opinion and answer by grade', () => {
  it('runs from the order, and both are met by opinion and final reply', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    const orderId = await sla.issue(sla.tongnan, appealId);
    expect(await dues(appealId)).toEqual({ acceptance: sla.at('1 17:30').toISOString(), opinion: sla.at('3 17:30').toISOString(), answer: sla.at('7 17:30').toISOString() });
    expect(await sla.saidOf(appealId, 'acceptance')).toEqual(['clock-started', 'clock-met']);
    await sla.giveOpinion(sla.tongnan, appealId, orderId, sla.world.clock.now());
    await sla.tell(sla.tongnan, ReplySent, appealId, { data: { replyId: newId(), kind: 'final', orderId, opinionId: null } });
    expect(await states(appealId)).toEqual({ acceptance: 'met', opinion: 'met', answer: 'met', 'call-back': 'running' });
    expect(await sla.parked()).toBe(0);
  });

  it('is computed anew from its start when the grade changes', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    await sla.issue(sla.tongnan, appealId);
    await sla.tell(sla.tongnan, AppealGraded, appealId, { data: { grade: 'special', previous: 'general' } });
    const recomputed = (await sla.said(appealId)).filter(({ type }) => type === 'clock-recomputed').map(({ data }) => [data.kind, data.dueAt, data.previousDueAt]);
    expect(recomputed).toEqual(expect.arrayContaining([['opinion', sla.at('2 17:30').toISOString(), sla.at('3 17:30').toISOString()], ['answer', sla.at('3 17:30').toISOString(), sla.at('7 17:30').toISOString()]]));
  });

  it('pauses while the sender is asked, and takes a stop back with the opinion', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    const orderId = await sla.issue(sla.tongnan, appealId);
    const requestId = newId();
    await sla.tell(sla.tongnan, MaterialRequested, appealId, { data: { requestId, orderId } });
    expect(await states(appealId)).toMatchObject({ opinion: 'paused', answer: 'paused' });
    await sla.tell(sla.tongnan, MaterialGiven, appealId, { data: { requestId, orderId, entryId: newId() } });
    const opinion = { orderId, lead: true, opinionId: newId() };
    await sla.tell(sla.tongnan, OpinionGiven, appealId, { data: opinion });
    await sla.tell(sla.tongnan, OpinionSentBack, appealId, { data: opinion });
    expect(await sla.saidOf(appealId, 'opinion')).toEqual(['clock-started', 'clock-paused', 'clock-resumed', 'clock-met', 'clock-paused', 'clock-resumed']);
    expect(await states(appealId)).toMatchObject({ opinion: 'running' });
  });
});

describe('Y-03 yuwu: first reply the same day, plan within three working days', () => {
  it('counts from filing, in its own tenant alone', async () => {
    const appealId = await sla.accepted(sla.yuwu);
    expect(await dues(appealId)).toMatchObject({ 'first-reply': sla.at('0 17:30').toISOString(), plan: sla.at('3 17:30').toISOString() });
    await sla.tell(sla.yuwu, ReplySent, appealId, { data: { replyId: newId(), kind: 'first', orderId: null, opinionId: null } });
    expect(await states(appealId)).toEqual({ acceptance: 'met', 'first-reply': 'met', plan: 'running' });
    const tenants = await sla.world.rows('select distinct tenant_id from sla.clock where appeal_id = $1', [appealId]);
    expect(tenants).toEqual([{ tenant_id: sla.yuwu.id }]);
  });

  it.each([
    ['the sender withdraws', AppealWithdrawn, {}],
    ['it is refused', AppealRefused, { reason: { code: 'in-court', values: {} } }],
    ['it is referred', AppealReferred, { to: 'mediation' }],
  ] as const)('is cancelled when %s, and never late', async (_what, contract, data) => {
    const { yuwu } = sla;
    const appealId = newId();
    const filed = { number: 'Y-1', channel: 'web', placeId: null, unitId: null, mode: 'named' as const, kind: 'question' as const, category: 'other', grade: 'general', confidential: false, terms: [], promises: [] };
    await sla.tell(yuwu, AppealFiled, appealId, { data: filed });
    await sla.tell(yuwu, contract as typeof AppealReferred, appealId, { data: data as { to: string } });
    expect(await states(appealId)).toEqual({ acceptance: 'met', 'first-reply': 'cancelled', plan: 'cancelled' });
    expect((await sla.said(appealId)).filter(({ type }) => type === 'clock-cancelled').map(({ data: { kind } }) => kind).sort()).toEqual(['first-reply', 'plan']);
  });
});

describe('L-07 an end in hand', () => {
  it('referred: what runs of the round and of its order is cancelled, whether the order\'s end is heard before or after', async () => {
    const { tongnan } = sla;
    for (const orderFirst of [true, false]) {
      const appealId = await sla.accepted(tongnan);
      const orderId = await sla.issue(tongnan, appealId);
      const cancelled = () => sla.tell(tongnan, OrderCancelled, appealId, { aggregateId: orderId, data: { orderId, lead: true, reason: { code: 'appeal-referred', values: {} } } });
      if (orderFirst) await cancelled();
      await sla.tell(tongnan, AppealReferred, appealId, { data: { to: 'mediation' } });
      if (!orderFirst) await cancelled();
      expect(await states(appealId)).toEqual({ acceptance: 'met', opinion: 'cancelled', answer: 'cancelled' });
    }
  });

  it('H-07 a returned order ends its own clock; the answer that the sender was promised runs on, and the new order has a clock of its own', async () => {
    const { tongnan } = sla;
    const appealId = await sla.accepted(tongnan);
    const orderId = await sla.issue(tongnan, appealId);
    await sla.tell(tongnan, OrderReturned, appealId, { aggregateId: orderId, data: { orderId, lead: true, reason: { code: 'returned', values: {} } } });
    expect(await states(appealId)).toEqual({ acceptance: 'met', opinion: 'cancelled', answer: 'running' });
    const anew = await sla.issue(tongnan, appealId, sla.world.clock.now(), 'secondHandler');
    const opinions = await sla.world.rows<{ orderId: string; state: string }>(`select order_id as "orderId", state from sla.clock where appeal_id = $1 and kind = 'opinion'`, [appealId]);
    expect(opinions).toEqual(expect.arrayContaining([{ orderId, state: 'cancelled' }, { orderId: anew, state: 'running' }]));
  });
});

describe('delivery', () => {
  it('has no effect a second time', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    const orderId = newId();
    const data = { orderId, lead: true, opinionId: newId() };
    const fact = { id: newId(), aggregateId: orderId, data, ...sla.tongnan.versions, round: 1, tenantId: sla.tongnan.id, appealId };
    await sla.issue(sla.tongnan, appealId);
    await sla.world.publishFact(OpinionGiven, fact);
    await sla.world.publishFact(OpinionGiven, { ...fact, aggregateVersion: 9, correlationId: newId() });
    await sla.world.drain();
    expect(await sla.world.rows('select from sla.case_fact where id = $1', [fact.id])).toHaveLength(1);
  });

  it('keeps what comes before its start, also of a policy not yet here', async () => {
    const appealId = newId();
    const orderId = newId();
    const policyVersion = sla.tongnan.versions.policyVersion + 1;
    await sla.tell(sla.tongnan, OpinionGiven, appealId, { policyVersion, data: { orderId, lead: true, opinionId: newId() } });
    expect(await states(appealId)).toEqual({});
    await sla.tongnan.publishPolicy();
    await sla.world.drain();
    const filed = { number: 'T-1', channel: 'web', placeId: null, unitId: null, mode: 'named' as const, kind: 'question' as const, category: 'other', grade: 'general', confidential: false, terms: [], promises: [] };
    await sla.tell(sla.tongnan, AppealFiled, appealId, { policyVersion, data: filed });
    expect(await sla.world.rows('select from sla.held where appeal_id = $1', [appealId])).toHaveLength(0);
    expect(await sla.world.rows('select from sla.case_fact where appeal_id = $1', [appealId])).toHaveLength(2);
  });
});

describe('N-02 a year is published', () => {
  it('computes unmet clocks anew and says which', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    await sla.issue(sla.tongnan, appealId);
    const elsewhere = await sla.accepted(sla.yuwu);
    const wednesday = sla.at('2 12:00').toISOString().slice(0, 10);
    await sla.world.publishFact(CalendarPublished, { tenantId: sla.tongnan.id, data: { version: 2, knownThrough: '2100', days: { [wednesday]: 'off' } } });
    await sla.world.drain();
    const recomputed = (await sla.said(appealId)).filter(({ type, data }) => type === 'clock-recomputed' && data.kind === 'opinion');
    expect(recomputed).toMatchObject([{ data: { previousDueAt: sla.at('3 17:30').toISOString(), dueAt: sla.at('4 17:30').toISOString() } }]);
    expect(await states(appealId)).toMatchObject({ acceptance: 'met', opinion: 'running' });
    expect((await sla.said(elsewhere)).filter(({ type }) => type === 'clock-recomputed')).toEqual([]);
  });
});
