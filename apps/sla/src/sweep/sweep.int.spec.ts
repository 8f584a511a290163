import { AppealAccepted, ClockBreached, Escalated, ListEscalations, MaterialRequested, type OutputOf, RaisedBeyondAuthority, ReadClocks } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { TestTenant } from '@huiyin/testing';
import { SlaWorld } from '../../test/sla-world';
import { ClockModule } from '../sla.module';
import { Sweep } from './sweep.handler';

jest.setTimeout(60_000);
let sla: SlaWorld;
beforeAll(async () => {
  sla = await SlaWorld.open();
});
afterAll(() => sla?.close());

const second = 1_000;
const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** An order whose opinion is due, and when. */
const overdue = async (tenant: TestTenant): Promise<{ appealId: string; orderId: string; dueAt: Date }> => {
  const appealId = await sla.accepted(tenant);
  const orderId = await sla.issue(tenant, appealId);
  return { appealId, orderId, dueAt: await dueOf(appealId) };
};
const dueOf = async (appealId: string): Promise<Date> => {
  const [clock] = await sla.world.rows<{ due_at: Date }>(`select due_at from sla.clock where appeal_id = $1 and kind = 'opinion'`, [appealId]);
  if (!clock) throw new Error('no opinion is due');
  return clock.due_at;
};
const stepsOf = (appealId: string) =>
  sla.world.rows<{ run: number; level: number; withdrawn: boolean; unconfirmed: boolean }>(
    `select run, level, withdrawn, unconfirmed from sla.step where appeal_id = $1 and kind = 'opinion' order by run, level`, [appealId]);
const lastOf = async (appealId: string, type: string) => (await sla.said(appealId)).findLast((fact) => fact.type === type && fact.data.kind === 'opinion');

describe('T-09 T-05 a clock that runs out', () => {
  it('warns before, breaches at its time, and calls one level', async () => {
    const { appealId, dueAt } = await overdue(sla.tongnan);
    await sla.sweep(after(dueAt, -second));
    expect(await sla.saidOf(appealId, 'opinion')).toEqual(['clock-started', 'clock-warned', 'clock-warned']);
    expect((await lastOf(appealId, 'clock-warned'))?.data.personIds).toEqual([sla.tongnan.members.handler.personId, sla.tongnan.members.head.personId].sort());
    await sla.sweep(after(dueAt, second));
    expect((await sla.saidOf(appealId, 'opinion')).slice(3)).toEqual(['clock-breached', 'escalated']);
    expect((await lastOf(appealId, 'clock-breached'))?.data).toMatchObject({ dueAt: dueAt.toISOString(), run: 1, unconfirmed: false });
    expect((await lastOf(appealId, 'escalated'))?.data).toMatchObject({ level: 1, personIds: [sla.tongnan.members.workshopHead.personId], actions: ['tell', 'duty'] });
    expect(await stepsOf(appealId)).toMatchObject([{ run: 1, level: 0 }, { run: 1, level: 1 }]);
  });

  it('climbs one level however long nobody looked, and the next from then', async () => {
    const { appealId, dueAt } = await overdue(sla.tongnan);
    const late = after(dueAt, 4 * 86_400_000);
    await sla.sweep(late);
    const escalated = await lastOf(appealId, 'escalated');
    expect(escalated?.data).toMatchObject({ level: 1 });
    const nextAt = new Date(String(escalated?.data.nextAt));
    expect(nextAt.getTime()).toBeGreaterThan(late.getTime());
    await sla.sweep(after(nextAt, second));
    expect((await lastOf(appealId, 'escalated'))?.data).toMatchObject({ level: 2, personIds: [sla.tongnan.members.head.personId] });
  });

  it('withdraws the breach when a stop that occurred in time arrives late', async () => {
    const { appealId, orderId, dueAt } = await overdue(sla.tongnan);
    await sla.sweep(after(dueAt, second));
    await sla.giveOpinion(sla.tongnan, appealId, orderId, after(dueAt, -60 * second));
    expect((await sla.saidOf(appealId, 'opinion')).slice(-2)).toEqual(['breach-withdrawn', 'clock-met']);
    expect((await lastOf(appealId, 'clock-met'))?.data).toMatchObject({ late: false });
    expect(await stepsOf(appealId)).toMatchObject([{ level: 0, withdrawn: true }, { level: 1, withdrawn: true }]);
    const before = await stepsOf(appealId);
    await sla.sweep(after(dueAt, 3 * 86_400_000));
    expect(await stepsOf(appealId)).toEqual(before);
  });

  it('climbs no further once met late', async () => {
    const { appealId, orderId, dueAt } = await overdue(sla.tongnan);
    await sla.sweep(after(dueAt, second));
    await sla.giveOpinion(sla.tongnan, appealId, orderId, after(dueAt, 60 * second));
    expect((await lastOf(appealId, 'clock-met'))?.data).toMatchObject({ late: true });
    await sla.sweep(after(dueAt, 9 * 86_400_000));
    expect(await stepsOf(appealId)).toMatchObject([{ level: 0, withdrawn: false }, { level: 1, withdrawn: false }]);
  });

  it('says that it is unconfirmed where a publisher was silent', async () => {
    const { appealId, dueAt } = await overdue(sla.tongnan);
    await sla.sweep(after(dueAt, second), false);
    expect(await stepsOf(appealId)).toMatchObject([{ level: 0, unconfirmed: true }, { level: 1, unconfirmed: true }]);
  });
});

describe('one step happens once', () => {
  it('with two processes that sweep at the same time', async () => {
    const other = await sla.world.boot(ClockModule, 'sla');
    const cases = [await overdue(sla.tongnan), await overdue(sla.tongnan), await overdue(sla.tongnan)];
    const upTo = after(cases[2]!.dueAt, second);
    sla.world.clock.moveTo(upTo.toISOString());
    const sweepers = [sla.sweeper, other.app.get(Sweep, { strict: false }), sla.sweeper];
    await Promise.all(sweepers.map((sweeper) => sweeper.run(upTo, () => Promise.resolve(true))));
    await sla.sweep(upTo);
    for (const { appealId } of cases) {
      expect(await stepsOf(appealId)).toMatchObject([{ run: 1, level: 0 }, { run: 1, level: 1 }]);
      expect((await sla.said(appealId)).filter(({ type, data }) => type === 'escalated' && data.kind === 'opinion')).toHaveLength(1);
    }
    await sla.world.stop(other);
  });
});

describe('a fact that is held', () => {
  it('holds back the steps of its own appeal only', async () => {
    const [held, free] = [await overdue(sla.tongnan), await overdue(sla.tongnan)];
    const policyVersion = sla.tongnan.versions.policyVersion + 1;
    await sla.tell(sla.tongnan, AppealAccepted, held.appealId, { policyVersion, data: { category: 'livelihood', grade: 'general', needsCooperation: false, route: null } });
    await sla.sweep(after(free.dueAt, second));
    expect(await stepsOf(held.appealId)).toEqual([]);
    expect(await stepsOf(free.appealId)).toHaveLength(2);
    await sla.tongnan.publishPolicy();
    await sla.world.drain();
    await sla.sweep(after(free.dueAt, 2 * second));
    expect(await stepsOf(held.appealId)).toHaveLength(2);
  });
});

describe('a pause that reaches its limit', () => {
  it('ends by itself, and the clock runs on', async () => {
    const { appealId, orderId } = await overdue(sla.tongnan);
    await sla.tell(sla.tongnan, MaterialRequested, appealId, { data: { requestId: newId(), orderId } });
    const [clock] = await sla.world.rows<{ resumes_at: Date }>(`select resumes_at from sla.clock where appeal_id = $1 and kind = 'opinion'`, [appealId]);
    await sla.sweep(after(clock!.resumes_at, second));
    expect(await sla.saidOf(appealId, 'opinion')).toEqual(['clock-started', 'clock-paused', 'clock-resumed']);
  });
});

describe('Y-03 beyond the authority of the handler', () => {
  it('climbs the authority ladder at once, without a breach', async () => {
    const appealId = await sla.accepted(sla.yuwu);
    const orderId = await sla.issue(sla.yuwu, appealId);
    await sla.tell(sla.yuwu, RaisedBeyondAuthority, appealId, { data: { orderId, lead: true, raisedId: newId() } });
    await sla.sweep(sla.world.clock.now());
    const said = (await sla.said(appealId)).filter(({ data }) => data.kind === 'authority');
    expect(said).toMatchObject([{ type: Escalated.type, data: { level: 1, personIds: [sla.yuwu.members.head.personId], orderId } }]);
    await sla.giveOpinion(sla.yuwu, appealId, orderId, sla.world.clock.now());
    await sla.sweep(after(sla.world.clock.now(), 9 * 86_400_000));
    expect((await sla.said(appealId)).filter(({ type, data }) => type === ClockBreached.type && data.kind === 'authority')).toEqual([]);
    expect((await sla.said(appealId)).filter(({ data }) => data.kind === 'authority')).toHaveLength(1);
  });
});

describe('reading', () => {
  const clocks = async (appealId: string, caller: Parameters<SlaWorld['world']['ask']>[2]): Promise<OutputOf<typeof ReadClocks>> => {
    const answer = await sla.world.ask(ReadClocks, { appealIds: [appealId] }, caller);
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer;
  };

  it('shows officer, handler and who was called what remains, and nothing to a colleague or another tenant', async () => {
    const { appealId, dueAt } = await overdue(sla.tongnan);
    await sla.sweep(after(dueAt, second));
    for (const name of ['officer', 'handler', 'workshopHead'] as const) {
      const opinion = (await clocks(appealId, sla.tongnan.as(name))).find(({ kind }) => kind === 'opinion');
      expect(opinion).toMatchObject({ state: 'breached', workingTime: true, remainingMinutes: 0, steps: [{ level: 1 }], levels: [{ level: 1 }, { level: 2 }, { level: 3 }] });
      expect(opinion?.levels[1]).toMatchObject({ holder: 'department-head', personIds: [sla.tongnan.members.head.personId], at: opinion?.steps[0]?.nextAt });
    }
    expect(await clocks(appealId, sla.tongnan.as('colleague'))).toEqual([]);
    expect(await clocks(appealId, sla.yuwu.as('officer'))).toEqual([]);
  });

  it('shows a sender their own appeal and nobody who was called', async () => {
    const [mine, other] = [await overdue(sla.tongnan), await overdue(sla.tongnan)];
    await sla.sweep(after(mine.dueAt, second));
    const caller = sla.world.caseCaller({ tenantId: sla.tongnan.id, appealId: mine.appealId });
    const opinion = (await clocks(mine.appealId, caller)).find(({ kind }) => kind === 'opinion');
    expect(opinion).toMatchObject({ state: 'breached', levels: [], steps: [{ personIds: [], unitId: null }] });
    expect(await clocks(other.appealId, caller)).toEqual([]);
  });

  it('lists what the ladder called me to, in pages, and nobody else', async () => {
    const head = sla.tongnan.as('workshopHead');
    const first = await sla.world.ask(ListEscalations, { first: 2 }, head);
    if (isRefusal(first)) throw new Error(first.refused);
    expect(first).toMatchObject({ hasNextPage: true, edges: [{ node: { open: true, level: 1 } }, {}] });
    const next = await sla.world.ask(ListEscalations, { first: 100, after: first.edges[1]!.cursor }, head);
    if (isRefusal(next)) throw new Error(next.refused);
    expect(next.edges.length + 2).toBe(first.total);
    expect(await sla.world.ask(ListEscalations, {}, sla.yuwu.as('workshopHead'))).toMatchObject({ total: expect.any(Number) });
    expect(await sla.world.ask(ListEscalations, {}, sla.tongnan.as('colleague'))).toMatchObject({ total: 0, edges: [] });
  });
});
