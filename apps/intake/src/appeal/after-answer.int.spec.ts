import {
  ArchiveAppeal, CallBackFailed, type EventContract, type FactOf, OpinionGiven, OrderIssued, ReplySent, ResolveRecipient, ReviewAsked, ReviewClosed, ReviewDecided, SatisfactionGiven,
  StrikeOffAppeal,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { PartialFact, StaffName, TestTenant } from '@huiyin/testing';
import { accept, type Desk, file, openDesk, readCase } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(async () => {
  expect(await desk.world.rows('select from intake.parked')).toEqual([]);
  await desk.world.close();
});

let minutes = 0;
/** Later than all that was said of any appeal before. */
const soon = (): Date => new Date(desk.world.clock.now().getTime() + (minutes += 1) * 1_000);
const tell = async <E extends EventContract>(tenant: TestTenant, contract: E, appealId: string, data: FactOf<E>['data'], round = 1): Promise<void> => {
  await desk.world.publishFact(contract, { round, ...tenant.versions, tenantId: tenant.id, appealId, occurredAt: soon(), data } as PartialFact<E>);
  await desk.world.drain();
};
const said = async (appealId: string): Promise<{ type: string; round: number; policyVersion: number; data: Record<string, unknown> }[]> => {
  const rows = await desk.world.rows<{ envelope: { type: string; round: number; policyVersion: number; data: Record<string, unknown> } }>(
    'select envelope from intake.outbox where aggregate_id = $1 order by aggregate_version', [appealId],
  );
  return rows.map(({ envelope }) => envelope);
};
const answer = async (tenant: TestTenant, appealId: string, round = 1): Promise<void> => {
  const orderId = newId();
  const { unitId, personId } = tenant.members.handler;
  await tell(tenant, OrderIssued, appealId, { orderId, lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null }, round);
  await tell(tenant, OpinionGiven, appealId, { orderId, lead: true, opinionId: newId() }, round);
  await tell(tenant, ReplySent, appealId, { replyId: newId(), kind: 'final', orderId, opinionId: null }, round);
};
const answered = async (tenant: TestTenant, by: StaffName = 'employee'): Promise<{ appealId: string; number: string }> => {
  const { appealId, number } = await file(desk.world, tenant, {}, by);
  await accept(desk.world, tenant, appealId);
  await answer(tenant, appealId);
  return { appealId, number };
};
const seen = async (tenant: TestTenant, appealId: string) => readCase(desk.world, tenant.as('officer'), appealId);
const close = async (contract: typeof StrikeOffAppeal | typeof ArchiveAppeal, tenant: TestTenant, appealId: string, change: object = {}, by: StaffName = 'officer') =>
  desk.world.ask(contract, { commandId: newId(), appealId, version: (await seen(tenant, appealId)).version, ...change }, tenant.as(by));
const satisfaction = (satisfied: boolean) => ({ satisfied, how: 'phone' as const, answerId: newId() });
const review = (tenant: TestTenant) => ({ reviewId: newId(), cause: 'asked' as const, personIds: [tenant.members.leader.personId] });
const decision = (outcome: 'upheld' | 'handled-wrongly', reviewId = newId()) => ({ reviewId, outcome, reasonsId: newId() });

describe('T-10 what the sender said closes the case', () => {
  it.each([
    ['satisfied', SatisfactionGiven, satisfaction(true)],
    ['unreachable', CallBackFailed, { attemptId: newId(), reason: 'unreachable' as const, attempt: 3, final: true }],
    ['refused', CallBackFailed, { attemptId: newId(), reason: 'refused' as const, attempt: 0, final: true }],
    ['silence', CallBackFailed, { attemptId: null, reason: 'silence' as const, attempt: 0, final: true }],
  ])('N-05 %s is an end of its own name', async (how, contract: EventContract, data) => {
    const { ours } = desk;
    const { appealId } = await answered(ours);
    await tell(ours, contract, appealId, data);
    expect(await seen(ours, appealId)).toMatchObject({ status: 'concluded' });
    expect((await said(appealId)).at(-1)).toMatchObject({ type: 'appeal-concluded', round: 1, data: { how } });
  });

  it('an attempt in vain closes nothing, and is on the timeline', async () => {
    const { ours } = desk;
    const { appealId } = await answered(ours);
    await tell(ours, CallBackFailed, appealId, { attemptId: newId(), reason: 'unreachable', attempt: 1, final: false });
    const shown = await seen(ours, appealId);
    expect(shown.status).toBe('answered');
    expect(shown.timeline.at(-1)).toMatchObject({ service: 'feedback', kind: 'call-back-failed', visibility: 'sender', values: { reason: 'unreachable', final: 0 } });
  });
});

describe('T-10 review', () => {
  it('is open until it is decided; upheld concludes, and whom it was given may read meanwhile', async () => {
    const { ours, world } = desk;
    const { appealId } = await answered(ours);
    expect(await world.ask(StrikeOffAppeal, { commandId: newId(), appealId, version: 3 }, ours.as('leader'))).toMatchObject({ refused: 'not-found' });
    const asked = review(ours);
    await tell(ours, SatisfactionGiven, appealId, satisfaction(false));
    await tell(ours, ReviewAsked, appealId, asked);
    expect((await readCase(world, ours.as('leader'), appealId)).status).toBe('answered');
    await tell(ours, ReviewDecided, appealId, decision('upheld', asked.reviewId));
    expect((await said(appealId)).at(-1)).toMatchObject({ type: 'appeal-concluded', data: { how: 'upheld' } });
  });

  it('handled wrongly opens round two by the policy in force, with its own route; the first conclusion is not undone by what comes late', async () => {
    const { ours } = desk;
    const { appealId } = await answered(ours);
    await tell(ours, SatisfactionGiven, appealId, satisfaction(true));
    const inForce = await ours.publishPolicy();
    await tell(ours, ReviewAsked, appealId, review(ours));
    await tell(ours, ReviewDecided, appealId, decision('handled-wrongly'));
    expect(await seen(ours, appealId)).toMatchObject({ status: 'accepted', round: 2, policyVersion: inForce });
    expect((await said(appealId)).at(-1)).toMatchObject({ type: 'appeal-reopened', round: 2, policyVersion: inForce, data: { grade: 'general' } });
    await tell(ours, CallBackFailed, appealId, { attemptId: null, reason: 'silence', attempt: 0, final: true }, 1);
    expect(await seen(ours, appealId)).toMatchObject({ status: 'accepted', round: 2 });
    await answer(ours, appealId, 2);
    await tell(ours, SatisfactionGiven, appealId, satisfaction(true), 2);
    expect((await said(appealId)).filter(({ type }) => type === 'appeal-concluded').map(({ round }) => round)).toEqual([1, 2]);
  });
});

describe('Y-04 T-15 the staff close a case', () => {
  it('strike it off where the policy says so, once, on what they saw, and not their own', async () => {
    const { ours, theirs, world } = desk;
    const [here, there] = [await answered(ours), await answered(theirs)];
    expect(await close(StrikeOffAppeal, ours, here.appealId)).toMatchObject({ refused: 'not-allowed' });
    expect(await close(StrikeOffAppeal, theirs, there.appealId, { version: 1 })).toMatchObject({ refused: 'stale-version' });
    const command = { commandId: newId(), appealId: there.appealId, version: (await seen(theirs, there.appealId)).version };
    const done = await world.ask(StrikeOffAppeal, command, theirs.as('officer'));
    expect(done).toMatchObject({ status: 'concluded' });
    expect(await world.ask(StrikeOffAppeal, command, theirs.as('officer'))).toEqual(done);
    expect(await world.ask(StrikeOffAppeal, { ...command, version: 9 }, theirs.as('officer'))).toMatchObject({ refused: 'command-id-reused' });
    expect(await close(StrikeOffAppeal, theirs, there.appealId)).toMatchObject({ refused: 'wrong-state' });
    const own = await answered(theirs, 'secondOfficer');
    expect(await close(StrikeOffAppeal, theirs, own.appealId, {}, 'secondOfficer')).toMatchObject({ refused: 'own-appeal' });
  });

  it('archive it when nothing is open any more', async () => {
    const { ours } = desk;
    const { appealId } = await answered(ours);
    expect(await close(ArchiveAppeal, ours, appealId)).toMatchObject({ refused: 'wrong-state' });
    await tell(ours, SatisfactionGiven, appealId, satisfaction(true));
    await tell(ours, ReviewAsked, appealId, review(ours));
    expect(await close(ArchiveAppeal, ours, appealId)).toMatchObject({ refused: 'archive-incomplete', values: { missing: 'review' } });
    await tell(ours, ReviewDecided, appealId, decision('upheld'));
    expect(await close(ArchiveAppeal, ours, appealId)).toMatchObject({ status: 'archived' });
    expect((await said(appealId)).at(-1)).toMatchObject({ type: 'appeal-archived' });
  });

  it.each([['before', -1], ['after', 1]])('archived, though a review was asked %s that, of which nothing was heard: it stays so, and the end of the review is on the timeline', async (_when, seconds) => {
    const { ours, theirs } = desk;
    const [{ appealId }, elsewhere] = [await answered(ours), await answered(theirs)];
    for (const [tenant, id] of [[ours, appealId], [theirs, elsewhere.appealId]] as const) await tell(tenant, SatisfactionGiven, id, satisfaction(true));
    expect(await close(ArchiveAppeal, ours, appealId)).toMatchObject({ status: 'archived' });
    const rows = await desk.world.rows<{ at: Date }>(`select (envelope ->> 'occurredAt')::timestamptz as at from intake.outbox where aggregate_id = $1 order by aggregate_version desc limit 1`, [appealId]);
    const asked = review(ours);
    const about = { round: 1, ...ours.versions, tenantId: ours.id, appealId };
    await desk.world.publishFact(ReviewAsked, { ...about, occurredAt: new Date(rows[0]!.at.getTime() + seconds), data: asked });
    await tell(ours, ReviewClosed, appealId, { reviewId: asked.reviewId, cause: 'archived' });
    const shown = await seen(ours, appealId);
    expect(shown.status).toBe('archived');
    expect(shown.timeline.at(-1)).toMatchObject({ service: 'feedback', kind: 'review-closed', visibility: 'sender' });
    // Whom it was given to is told of its end, and led there.
    expect((await readCase(desk.world, ours.as('leader'), appealId)).timeline.at(-1)).toMatchObject({ kind: 'review-closed' });
    expect((await said(appealId)).at(-1)).toMatchObject({ type: 'appeal-archived' });
    expect(await seen(theirs, elsewhere.appealId)).toMatchObject({ status: 'concluded' });
  });

  it('another tenant’s case is as if it were not there', async () => {
    const { ours, theirs, world } = desk;
    const { appealId } = await answered(theirs);
    for (const contract of [StrikeOffAppeal, ArchiveAppeal]) {
      for (const id of [appealId, newId()]) {
        expect(await world.ask(contract, { commandId: newId(), appealId: id, version: 1 }, ours.as('officer'))).toEqual({ refused: 'not-found', field: 'appealId' });
      }
    }
    await tell(ours, SatisfactionGiven, (await answered(ours)).appealId, satisfaction(true));
    expect((await seen(theirs, appealId)).status).toBe('answered');
  });
});

describe('N-05 who would reach themself', () => {
  it('is told of their own appeals, and of nobody else’s', async () => {
    const { ours, theirs, world } = desk;
    const [mine, other, foreign] = [await file(world, ours, {}, 'officer'), await file(world, ours), await file(world, theirs, {}, 'officer')];
    const appealIds = [mine, other, foreign].map(({ appealId }) => appealId);
    expect(await world.ask(ResolveRecipient, { appealIds }, ours.as('officer'))).toEqual({ own: [mine.appealId], phone: null, senders: [] });
    expect(await world.ask(ResolveRecipient, { appealIds }, ours.as('secondOfficer'))).toEqual({ own: [], phone: null, senders: [] });
    await expect(world.ask(ResolveRecipient, { appealIds }, { kind: 'anonymous' })).rejects.toMatchObject({ fault: 'UNAUTHENTICATED' });
  });

  it.each(['named', 'confidential'] as const)('of one sent %s, who would give it to somebody is told of nobody but its sender; who may not read it of none', async (mode) => {
    const { ours, theirs, world } = desk;
    const { handler, secondHandler, employee } = ours.members;
    const { appealId } = await file(world, ours, { mode }, 'handler');
    const takers = { appealId, personIds: [handler.personId, secondHandler.personId, employee.personId] };
    const asked = { appealIds: [], takers };
    expect(await world.ask(ResolveRecipient, asked, ours.as('officer'))).toEqual({ own: [], phone: null, senders: [handler.personId] });
    expect(await world.ask(ResolveRecipient, asked, ours.as('head'))).toMatchObject({ refused: 'not-found' });
    const { unitId } = ours.members.head;
    await tell(ours, OrderIssued, appealId, { orderId: newId(), lead: true, number: 'O-1', unitId, personId: secondHandler.personId, why: [], dueOn: null });
    expect(await world.ask(ResolveRecipient, asked, ours.as('head'))).toMatchObject({ senders: [handler.personId] });
    for (const by of [ours.as('secondHandler'), ours.as('employee'), theirs.as('officer')]) expect(await world.ask(ResolveRecipient, asked, by)).toMatchObject({ refused: 'not-found' });
  });
});
