import {
  ClockBreached, ClockStarted, type Envelope, Escalated, ListAppeals, ListOwnAppeals, MergeAppeal, OpenOwnAppeal, OpinionGiven, OrderIssued,
  ReadAppeals, ReadCases, ReplySent, SuggestionRaised,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { natsAs, type StaffName, type TestTenant, waitFor } from '@huiyin/testing';
import { accept, type Desk, file, made, openDesk, read, readCase } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const order = (tenant: TestTenant, personId: string | null = tenant.members.handler.personId) => ({
  orderId: newId(), lead: true, unitId: tenant.units.logistics, personId,
});
/** The same fact once more, as after the broker's window. */
const again = async (fact: Envelope): Promise<void> => {
  const deploy = await natsAs('deploy');
  const publisher = fact.type === 'reply-sent' ? 'feedback' : fact.type.startsWith('clock') ? 'sla' : 'routing';
  await deploy.jetstream().publish(`evt.${publisher}.${fact.type}.v1`, JSON.stringify(fact), { msgID: newId() });
  await deploy.close();
};
/** What the neighbours say of one appeal, each in its place, a little after now. */
const neighbours = (tenant: TestTenant, appealId: string) => {
  const { world } = desk;
  const base = world.clock.now().getTime();
  const after = (ms: number) => new Date(base + ms);
  const of = { tenantId: tenant.id, appealId, round: 1 };
  const clock = { clockId: newId(), kind: 'answer', orderId: null };
  const held = order(tenant);
  const dueAt = after(3_600_000).toISOString();
  return {
    held, clock,
    issued: (ms: number) => world.publishFact(OrderIssued, { ...of, occurredAt: after(ms), data: { ...held, number: 'O-7', why: [], dueOn: null } }),
    started: (ms: number, at = dueAt) => world.publishFact(ClockStarted, { ...of, occurredAt: after(ms), data: { ...clock, dueAt: at, provisional: false, startedAt: dueAt } }),
    breached: (ms: number) => world.publishFact(ClockBreached, { ...of, occurredAt: after(ms), data: { ...clock, dueAt, run: 1, unconfirmed: false } }),
    escalated: (ms: number, personId: string) => world.publishFact(Escalated, {
      ...of, occurredAt: after(ms), data: { ...clock, stepId: newId(), run: 1, level: 1, personIds: [personId], unitId: null, actions: ['tell'], nextAt: null, unconfirmed: false },
    }),
    opinion: (ms: number) => world.publishFact(OpinionGiven, { ...of, occurredAt: after(ms), data: { orderId: held.orderId, lead: true, opinionId: newId() } }),
    answered: (ms: number) => world.publishFact(ReplySent, { ...of, occurredAt: after(ms), data: { replyId: newId(), kind: 'final', orderId: held.orderId, opinionId: null } }),
  };
};

describe('who reads a case', () => {
  it('is the centre, who holds its order, their head, whom the ladder called, and its sender', async () => {
    const { world, ours, theirs } = desk;
    const { appealId, number, sender } = await file(world, ours, { mode: 'confidential' });
    await accept(world, ours, appealId);
    const says = neighbours(ours, appealId);
    await Promise.all([says.issued(10), says.started(11)]);
    await world.drain();
    expect(await read(world, ours.as('leader'), { appealId })).toBeNull();
    await says.escalated(20, ours.members.leader.personId);
    await world.drain();
    for (const name of ['officer', 'handler', 'head', 'leader'] as const) expect(await read(world, ours.as(name), { number })).toMatchObject({ id: appealId });
    for (const name of ['secondHandler', 'admin', 'employee', 'colleague'] as const) expect(await read(world, ours.as(name), { appealId })).toBeNull();
    expect(await read(world, theirs.as('officer'), { appealId })).toBeNull();
    expect(await read(world, theirs.as('officer'), { number })).toBeNull();
    expect((await readCase(world, ours.as('officer'), appealId)).sender.personId).toBe(ours.members.employee.personId);
    expect((await readCase(world, ours.as('handler'), appealId)).sender).toEqual({ mode: 'confidential', name: null, personId: null, unitId: null, coSignerIds: [] });
    expect(await read(world, sender, {})).toMatchObject({ id: appealId });
    const other = await file(world, ours);
    expect(await read(world, sender, { appealId: other.appealId })).toBeNull();
    expect(await read(world, sender, { number: other.number })).toBeNull();
  });

  it('Y-03 shows the sender lateness and the climb, without who', async () => {
    const { world, ours } = desk;
    const { appealId, sender } = await file(world, ours);
    await accept(world, ours, appealId);
    const says = neighbours(ours, appealId);
    await Promise.all([says.started(10), says.breached(20), says.escalated(21, ours.members.leader.personId), says.opinion(22)]);
    await world.drain();
    const seen = await readCase(world, sender, appealId);
    expect(seen.nextClock).toMatchObject({ kind: 'answer', state: 'breached' });
    const kinds = seen.timeline.map(({ kind }) => kind);
    expect(kinds).toEqual(['appeal-filed', 'appeal-accepted', 'clock-started', 'clock-breached', 'escalated']);
    expect(seen.timeline.find(({ kind }) => kind === 'escalated')!.values).toEqual({ level: 1 });
    expect(seen.timeline.every(({ by }) => by.personId === null)).toBe(true);
    const staffKinds = (await readCase(world, ours.as('officer'), appealId)).timeline.map(({ kind }) => kind);
    expect(staffKinds).toContain('opinion-given');
  });
});

describe('facts of others', () => {
  it('give the same case in any order and redelivered, and open an order once', async () => {
    const { world, ours } = desk;
    const cases = await Promise.all([1, 2].map(() => file(world, ours)));
    const told = [];
    for (const [n, { appealId }] of cases.entries()) {
      await accept(world, ours, appealId);
      const says = neighbours(ours, appealId);
      const inTurn = [() => says.issued(10), () => says.started(12), () => says.opinion(20), () => says.answered(30)];
      for (const fact of n === 0 ? inTurn : [...inTurn].reverse()) {
        const said = await fact();
        await world.drain();
        await again(said);
      }
      await world.drain();
      const { status, version, departmentId, holderId, nextClock, timeline } = await readCase(world, ours.as('officer'), appealId);
      told.push({ status, departmentId, holderId, clock: nextClock?.state, kinds: timeline.map(({ kind }) => kind) });
      expect(version).toBeGreaterThan(2);
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ status: 'answered', holderId: ours.members.handler.personId, departmentId: ours.units.logistics });
    const notices = await world.rows("select from intake.outbox where envelope ->> 'type' = 'appeal-closed-notice'");
    expect(notices).toEqual([]);
  });
});

describe('lists', () => {
  it('show the nearest clock first, page by page, and count each part', async () => {
    const { world, theirs } = desk;
    const dueIn = [3, 1, 2];
    const cases = await Promise.all(dueIn.map(() => file(world, theirs)));
    for (const [n, { appealId }] of cases.entries()) await neighbours(theirs, appealId).started(10, new Date(Date.UTC(2030, 0, dueIn[n])).toISOString());
    await world.drain();
    const first = made(await world.ask(ListAppeals, { tab: 'to-accept', first: 2 }, theirs.as('officer')));
    expect(first.edges.map(({ node }) => node.id)).toEqual([cases[1]!.appealId, cases[2]!.appealId]);
    expect(first).toMatchObject({ hasNextPage: true, total: 3, counts: { 'to-accept': 3, all: 3 } });
    const rest = made(await world.ask(ListAppeals, { tab: 'to-accept', first: 2, after: first.edges[1]!.cursor }, theirs.as('officer')));
    expect(rest.edges.map(({ node }) => node.id)).toEqual([cases[0]!.appealId]);
    expect(rest.hasNextPage).toBe(false);
  });

  it('find by number, title, words or place, what is typed standing for itself, and nothing that one may not read', async () => {
    const { world, ours, theirs } = desk;
    const { appealId, number } = await file(world, ours, { title: '更衣柜坏了', body: '井口更衣柜坏了一排，50%_没人修。café 旁边。' });
    await world.drain();
    const find = async (text: string, tenant: TestTenant, by: StaffName = 'officer') => made(await world.ask(ListAppeals, { text }, tenant.as(by)));
    for (const text of [number, number.toLowerCase(), '更衣柜', ' 一排 ', '50%_', 'CAFE\u0301']) {
      const { edges, total } = await find(text, ours);
      expect([text, edges.map(({ node }) => node.id), total]).toEqual([text, [appealId], 1]);
    }
    expect((await find('排_50', ours)).total).toBe(0);
    expect((await find('更衣柜', theirs)).total).toBe(0);
    expect((await find('更衣柜', ours, 'handler')).total).toBe(0);
    expect((await find('', ours)).total).toBeGreaterThan(1);
  });

  it('give a handler the cases of their orders alone, and loaders the same', async () => {
    const { world, ours, theirs } = desk;
    const [held, other] = [await file(world, ours), await file(world, ours)];
    await accept(world, ours, held.appealId);
    await neighbours(ours, held.appealId).issued(10);
    await world.drain();
    const list = made(await world.ask(ListAppeals, { first: 100 }, ours.as('handler')));
    expect(list.edges.map(({ node }) => node.id)).toContain(held.appealId);
    expect(list.edges.map(({ node }) => node.id)).not.toContain(other.appealId);
    const ids = { appealIds: [held.appealId, other.appealId, newId()] };
    expect(made(await world.ask(ReadAppeals, ids, ours.as('handler'))).map(({ id }) => id)).toEqual([held.appealId]);
    expect(await world.ask(ReadAppeals, ids, theirs.as('officer'))).toEqual([]);
    expect(made(await world.ask(ReadAppeals, ids, other.sender)).map(({ id }) => id)).toEqual([other.appealId]);
    expect(made(await world.ask(ListAppeals, {}, ours.as('admin'))).edges).toEqual([]);
  });

  it("tell a person's own appeals, and open them for nobody else", async () => {
    const { world, ours, theirs } = desk;
    const { number } = await file(world, ours, {}, 'colleague');
    const own = made(await world.ask(ListOwnAppeals, {}, ours.as('colleague')));
    expect(own.edges.map(({ node }) => node.number)).toEqual([number]);
    expect(own.total).toBe(1);
    expect(own.edges[0]?.node).toMatchObject({ mergedWith: 0, idea: null, toRate: false });
    expect(made(await world.ask(ListOwnAppeals, {}, theirs.as('colleague'))).edges).toEqual([]);
    expect(await world.ask(OpenOwnAppeal, { number }, ours.as('employee'))).toBeNull();
    expect(await world.ask(OpenOwnAppeal, { number }, theirs.as('colleague'))).toBeNull();
  });
});

describe("one's own list", () => {
  it('N-07 H-08 says how many others are handled as one with it, and what came of it', async () => {
    const { world, ours } = desk;
    const [mine, target] = [await file(world, ours, {}, 'handler'), await file(world, ours)];
    const { version } = await readCase(world, ours.as('officer'), mine.appealId);
    await world.ask(MergeAppeal, { commandId: newId(), appealId: mine.appealId, targetId: target.appealId, version }, ours.as('officer'));
    const occurredAt = new Date(world.clock.now().getTime() + 10);
    const suggestionId = newId();
    await world.publishFact(SuggestionRaised, { tenantId: ours.id, appealId: mine.appealId, round: 1, occurredAt, data: { suggestionId, class: 'safety', campaign: null } });
    await world.drain();
    const own = made(await world.ask(ListOwnAppeals, {}, ours.as('handler')));
    expect(own.edges.find(({ node }) => node.id === mine.appealId)?.node).toMatchObject({ status: 'merged', mergedWith: 1, idea: { state: 'raised', award: null } });
  });
});

describe('case files', () => {
  it('are read several at once as each by itself, and those of others not at all', async () => {
    const { world, ours, theirs } = desk;
    const [first, second, foreign] = [await file(world, ours, { mode: 'confidential' }), await file(world, ours), await file(world, theirs)];
    await accept(world, ours, first.appealId);
    await neighbours(ours, first.appealId).issued(10);
    await world.drain();
    const comparable = (files: readonly { id: string }[]) => files.map((one) => ({ ...one, asOf: '' })).sort((a, b) => a.id.localeCompare(b.id));
    const appealIds = [first.appealId, second.appealId, foreign.appealId, newId()];
    for (const caller of [...(['officer', 'handler', 'head', 'secondHandler', 'employee'] as const).map((name) => ours.as(name)), first.sender, theirs.as('officer')]) {
      const answer = made(await world.ask(ReadCases, { appealIds }, caller));
      const single = (await Promise.all(appealIds.map((appealId) => read(world, caller, { appealId })))).filter((one) => one !== null);
      expect(comparable(answer.cases)).toEqual(comparable(single));
      expect(answer.left).toEqual([]);
    }
  });
});

describe('a fact of another tenant', () => {
  it('does not reach a case, nor stop what comes after it', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours);
    await accept(world, ours, appealId);
    await world.publishFact(OrderIssued, { tenantId: theirs.id, appealId, round: 1, data: { ...order(theirs), number: 'O', why: [], dueOn: null } });
    await neighbours(ours, appealId).started(10);
    const seen = await waitFor('the clock of the case', async () => {
      const found = await readCase(world, ours.as('officer'), appealId);
      return found.nextClock ? found : undefined;
    });
    expect(seen).toMatchObject({ status: 'accepted', departmentId: null });
    expect(await read(world, theirs.as('officer'), { appealId })).toBeNull();
  });
});
