import { CountUnread, Escalated, ListNotifications, MarkNotificationsRead, newsSubject, OrderReassigned, type OutputOf, PersonsBarred, PointsAppealed, PointsEntered } from '@huiyin/contracts';
import { newId, type Refusal } from '@huiyin/kernel';
import { natsAs, type StaffName, type TestTenant, waitFor } from '@huiyin/testing';
import { AfterAnswerWorld, made } from '../../test/after-answer-world';

jest.setTimeout(60_000);
let after: AfterAnswerWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  after = await AfterAnswerWorld.open();
  [ours, theirs] = [after.tongnan, after.yuwu];
});
afterAll(async () => {
  expect(await after.feedback.world.rows('select from feedback.parked')).toEqual([]);
  await after.close();
});

type Page = OutputOf<typeof ListNotifications>;
const list = async (tenant: TestTenant, by: StaffName, input: { first?: number; after?: string; unreadOnly?: boolean } = {}): Promise<Page> =>
  made(await after.feedback.world.ask(ListNotifications, input, tenant.as(by)));
const kindsOf = async (by: StaffName, appealId: string): Promise<string[]> => (await list(ours, by, { first: 100 })).edges.flatMap(({ node }) => (node.appealId === appealId ? [node.kind] : []));
const mark = (tenant: TestTenant, by: StaffName, ids: string[], commandId = newId()): Promise<{ unread: number } | Refusal> =>
  after.feedback.world.ask(MarkNotificationsRead, { commandId, ids }, tenant.as(by));

describe('T-09 notifications', () => {
  it('each is told of what concerns them, newest first, and nobody of another tenant', async () => {
    const { appealId, sender } = await after.answered(ours);
    made(await after.askReview(sender));
    expect([await kindsOf('handler', appealId), await kindsOf('leader', appealId)]).toEqual([['order-issued'], ['review-asked']]);
    expect((await list(theirs, 'handler', { first: 100 })).edges.map(({ node }) => node.appealId)).not.toContain(appealId);
  });

  it('a person hears that there is something new, and not what', async () => {
    const gateway = await natsAs('gateway');
    const heard: string[] = [];
    gateway.subscribe(newsSubject(ours.id, ours.members.secondHandler.personId), { callback: (_error, message) => void heard.push(message.string()) });
    await gateway.flush();
    const { appealId, orderId } = await after.feedback.inHand(ours);
    const { handler, secondHandler } = ours.members;
    await after.feedback.tell(ours, OrderReassigned, appealId, {
      orderId, lead: true, fromUnitId: handler.unitId, fromPersonId: handler.personId, unitId: secondHandler.unitId, personId: secondHandler.personId, reason: { code: 'wrong-department', values: {} },
    });
    await waitFor('the news', () => heard.length > 0);
    expect(heard[0]).toMatch(/^{"at":\d+}$/);
    expect([await kindsOf('secondHandler', appealId), await kindsOf('handler', appealId)]).toEqual([['order-reassigned'], ['order-taken-away', 'order-issued']]);
    await gateway.close();
  });

  it('is told once though the fact comes twice', async () => {
    const { appealId } = await after.feedback.inHand(ours);
    const step = { clockId: newId(), kind: 'opinion', orderId: null, stepId: newId(), run: 1, level: 1, personIds: [ours.members.head.personId], unitId: null, actions: ['tell' as const], nextAt: null, unconfirmed: false };
    const fact = await after.feedback.say(ours, Escalated, appealId, step);
    await after.feedback.world.publishFact(Escalated, fact);
    await after.feedback.world.drain();
    expect(await kindsOf('head', appealId)).toEqual(['called']);
  });

  it('N-06 who may decide on a plea is told of it, the administrator where nobody may, and in no other tenant', async () => {
    const [{ appealId }, nobody] = [await after.feedback.inHand(ours), await after.feedback.inHand(ours)];
    const { head, leader, admin } = ours.members;
    const plea = { entryId: newId(), ruleId: 'overdue', points: -2, personId: head.personId, unitId: head.unitId, pleaId: newId() };
    await after.feedback.tell(ours, PointsAppealed, appealId, { ...plea, personIds: [leader.personId] });
    await after.feedback.tell(ours, PointsAppealed, nobody.appealId, { ...plea, personIds: [], adminIds: [admin.personId] });
    expect([await kindsOf('leader', appealId), await kindsOf('admin', nobody.appealId)]).toEqual([['points-appealed'], ['plea-empty']]);
    expect([await kindsOf('head', appealId), await kindsOf('leader', nobody.appealId)]).toEqual([[], []]);
    for (const by of ['leader', 'admin'] as const) expect((await list(theirs, by, { first: 100 })).edges.map(({ node }) => node.appealId)).not.toContain(appealId);
  });

  it('H-07 who is barred from a case is told of their own points and of nothing of it, in their own tenant alone', async () => {
    const { head } = ours.members;
    const own = async () => (await list(ours, 'head', { first: 100 })).edges.map(({ node }) => node).filter(({ kind }) => kind === 'points-entered');
    const [{ appealId }, theirOther] = [await after.feedback.inHand(ours), await after.feedback.inHand(theirs)];
    const evidence = { factId: newId(), fact: 'clock-breached', clockId: newId(), orderId: null, evasionId: null, judgementId: null };
    const points = { entryId: newId(), ruleId: 'overdue', points: -2, personId: head.personId, unitId: head.unitId, against: 'unit-head' as const, evidence };
    await after.feedback.tell(ours, PointsEntered, appealId, points);
    const [told] = await own();
    expect(told).toMatchObject({ appealId, refs: { number: 'X-1' }, read: false });
    made(await mark(ours, 'head', [told!.id]));
    await after.feedback.tell(ours, PersonsBarred, appealId, { personIds: [head.personId] });
    const nothing = { number: null, orderId: null, orderNumber: null, clock: null, level: null, dueAt: null };
    expect(await own()).toEqual([{ ...told, appealId: null, refs: nothing, read: true }]);
    await after.feedback.tell(ours, PersonsBarred, appealId, { personIds: [] });
    expect(await own()).toEqual([{ ...told, read: true }]);
    const { head: theirHead, admin: theirAdmin } = theirs.members;
    await after.feedback.tell(theirs, PersonsBarred, theirOther.appealId, { personIds: [theirHead.personId] });
    const ofUnit = { ...points, entryId: newId(), personId: null, unitId: theirHead.unitId };
    await after.feedback.tell(theirs, PointsEntered, theirOther.appealId, { ...ofUnit, personIds: [theirHead.personId] });
    await after.feedback.tell(theirs, PointsEntered, theirOther.appealId, { ...ofUnit, entryId: newId(), personIds: [], adminIds: [theirAdmin.personId] });
    expect((await list(theirs, 'head')).edges.map(({ node }) => [node.kind, node.appealId])).toEqual([['points-entered', null]]);
    expect((await list(theirs, 'admin')).edges.map(({ node }) => [node.kind, node.appealId])).toEqual([['points-empty', theirOther.appealId]]);
    expect(await own()).toHaveLength(1);
    expect((await list(ours, 'admin', { first: 100 })).edges.map(({ node }) => node.kind)).not.toContain('points-empty');
  });

  it('is unread until it is marked, by nobody but its own reader, and stays read', async () => {
    await after.feedback.inHand(ours);
    const { edges, unread } = await list(ours, 'handler', { first: 2, unreadOnly: true });
    const ids = edges.map(({ node }) => node.id);
    expect(await mark(ours, 'officer', ids)).toEqual({ refused: 'not-found', field: 'ids' });
    expect(await mark(theirs, 'handler', ids)).toEqual({ refused: 'not-found', field: 'ids' });
    const commandId = newId();
    const done = made(await mark(ours, 'handler', ids, commandId));
    expect([done, await mark(ours, 'handler', ids, commandId)]).toEqual([{ unread: unread - ids.length }, done]);
    expect(await mark(ours, 'handler', [ids[0]!], commandId)).toMatchObject({ refused: 'command-id-reused' });
    expect(made(await after.feedback.world.ask(CountUnread, {}, ours.as('handler')))).toEqual(done);
    expect((await list(ours, 'handler', { first: 100 })).edges.filter(({ node }) => ids.includes(node.id)).map(({ node }) => node.read)).toEqual(ids.map(() => true));
  });

  it('goes on where a page ended', async () => {
    const all = (await list(ours, 'handler', { first: 100 })).edges;
    const first = await list(ours, 'handler', { first: 1 });
    const rest = await list(ours, 'handler', { first: 100, after: first.edges[0]!.cursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(all.map(({ node }) => node.id));
    expect(first).toMatchObject({ hasNextPage: true, total: all.length });
  });
});
