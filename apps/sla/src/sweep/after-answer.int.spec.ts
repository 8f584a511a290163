import { AppealConcluded, AppealReopened, CallBackAsked, OrderIssued, ReadClocks, ReplySent, ReviewAsked, ReviewDecided, SatisfactionGiven } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { TestTenant } from '@huiyin/testing';
import { SlaWorld } from '../../test/sla-world';

jest.setTimeout(60_000);
let sla: SlaWorld;
beforeAll(async () => {
  sla = await SlaWorld.open();
});
afterAll(async () => {
  expect(await sla.parked()).toBe(0);
  await sla.close();
});

const answered = async (tenant: TestTenant, at: string): Promise<string> => {
  const appealId = await sla.accepted(tenant, 'general', sla.at(at));
  const orderId = await sla.issue(tenant, appealId, sla.at(at));
  await sla.giveOpinion(tenant, appealId, orderId, sla.at(at));
  const data = { replyId: newId(), kind: 'final' as const, orderId, opinionId: null };
  await sla.tell(tenant, ReplySent, appealId, { occurredAt: sla.at(at), data });
  return appealId;
};
const review = (tenant: TestTenant) => ({ reviewId: newId(), cause: 'asked' as const, personIds: [tenant.members.leader.personId] });
const clocksOf = async (tenant: TestTenant, appealId: string, by: 'officer' | 'leader' = 'officer') => {
  const clocks = await sla.world.ask(ReadClocks, { appealIds: [appealId] }, tenant.as(by));
  if (isRefusal(clocks)) throw new Error(clocks.refused);
  return clocks;
};
const clockOf = async (tenant: TestTenant, appealId: string, kind: string, round = 1) =>
  (await clocksOf(tenant, appealId)).find((clock) => clock.kind === kind && clock.round === round);

describe('T-10 clocks after the answer', () => {
  it('the call-back runs out after two calendar days and calls the head of the centre', async () => {
    const { tongnan } = sla;
    const appealId = await answered(tongnan, '0 10:00');
    expect(await clockOf(tongnan, appealId, 'call-back')).toMatchObject({ state: 'running', dueAt: sla.at('3 00:00').toISOString(), workingTime: false });
    await sla.sweep(sla.at('3 00:01'));
    expect((await sla.saidOf(appealId, 'call-back')).filter((type) => type !== 'clock-warned')).toEqual(['clock-started', 'clock-breached', 'escalated']);
    const called = (await sla.said(appealId)).findLast(({ type }) => type === 'escalated');
    expect(called?.data).toMatchObject({ kind: 'call-back', personIds: [tongnan.members.centreHead.personId] });
  });

  it('silence runs out without calling anybody, in each tenant by its own time', async () => {
    const { tongnan, yuwu } = sla;
    const [here, there] = [await answered(tongnan, '3 10:00'), await answered(yuwu, '3 10:00')];
    for (const [tenant, appealId] of [[tongnan, here], [yuwu, there]] as const) {
      await sla.tell(tenant, CallBackAsked, appealId, { occurredAt: sla.at('3 11:00'), data: { questionnaireId: newId() } });
    }
    await sla.sweep(sla.at('9 00:01'));
    expect([await sla.saidOf(here, 'silence'), await sla.saidOf(there, 'silence')]).toEqual([['clock-started'], ['clock-started', 'clock-breached']]);
    await sla.sweep(sla.at('11 00:01'));
    expect(await sla.saidOf(here, 'silence')).toEqual(['clock-started', 'clock-breached']);
    expect((await sla.said(here)).filter(({ type, data }) => type === 'escalated' && data.kind === 'silence')).toEqual([]);
  });

  it('a review has its time also after the conclusion, and is read by whom it was given to', async () => {
    const { tongnan } = sla;
    const appealId = await answered(tongnan, '14 10:00');
    await sla.tell(tongnan, SatisfactionGiven, appealId, { occurredAt: sla.at('14 11:00'), data: { satisfied: true, how: 'phone', answerId: newId() } });
    await sla.tell(tongnan, AppealConcluded, appealId, { occurredAt: sla.at('14 11:01'), data: { how: 'satisfied' } });
    const asked = review(tongnan);
    await sla.tell(tongnan, ReviewAsked, appealId, { occurredAt: sla.at('15 10:00'), data: asked });
    expect(await clockOf(tongnan, appealId, 'review')).toMatchObject({ state: 'running' });
    expect(await clocksOf(tongnan, appealId, 'leader')).not.toEqual([]);
    await sla.tell(tongnan, ReviewDecided, appealId, { occurredAt: sla.at('16 10:00'), data: { reviewId: asked.reviewId, outcome: 'upheld', reasonsId: newId() } });
    expect(await clockOf(tongnan, appealId, 'review')).toMatchObject({ state: 'met', late: false });
  });

  it('the second round has clocks of its own, by the policy in force, and leaves those of the first as they ended', async () => {
    const { tongnan } = sla;
    const appealId = await answered(tongnan, '17 10:00');
    const asked = review(tongnan);
    await sla.tell(tongnan, ReviewAsked, appealId, { occurredAt: sla.at('17 11:00'), data: asked });
    await sla.tell(tongnan, ReviewDecided, appealId, { occurredAt: sla.at('18 10:00'), data: { reviewId: asked.reviewId, outcome: 'handled-wrongly', reasonsId: newId() } });
    const policyVersion = await tongnan.publishPolicy();
    const data = { category: 'livelihood', grade: 'special', route: null };
    await sla.tell(tongnan, AppealReopened, appealId, { occurredAt: sla.at('18 10:01'), round: 2, policyVersion, data });
    const orderId = newId();
    const order = { orderId, lead: true, number: 'CB-2', unitId: tongnan.units.logistics, personId: tongnan.members.handler.personId, why: [], dueOn: null };
    await sla.tell(tongnan, OrderIssued, appealId, { aggregateId: orderId, occurredAt: sla.at('18 10:02'), round: 2, policyVersion, data: order });
    expect(await clockOf(tongnan, appealId, 'opinion', 2)).toMatchObject({ state: 'running', orderId, policyVersion });
    expect(await clockOf(tongnan, appealId, 'answer', 2)).toMatchObject({ state: 'running' });
    expect(await clockOf(tongnan, appealId, 'answer', 1)).toMatchObject({ state: 'met' });
    expect(await clockOf(tongnan, appealId, 'call-back', 1)).toMatchObject({ state: 'met' });
  });
});
