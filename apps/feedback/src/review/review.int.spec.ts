import { AppealArchived, AppealReopened, type Caller, DecideReview, Escalated, ListNotifications, ListReviews, OrderIssued, type OutputOf, ReadAfterAnswer, ResolveRecipient } from '@huiyin/contracts';
import { newId, type Refusal } from '@huiyin/kernel';
import { Rpc } from '@huiyin/messaging';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { AfterAnswerWorld, made } from '../../test/after-answer-world';

jest.setTimeout(60_000);
const DAY = 86_400_000;
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

const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);

describe('T-10 asking for a review', () => {
  it('the sender asks, once a round, and it is given to who may decide it', async () => {
    const { appealId, sender } = await after.answered(ours);
    const command = { commandId: newId() };
    const asked = made(await after.askReview(sender, command));
    expect(await after.askReview(sender, command)).toEqual(asked);
    expect(await after.askReview(sender, { ...command, words: '别的话' })).toMatchObject({ refused: 'command-id-reused' });
    expect(await after.askReview(sender)).toEqual({ refused: 'review-open' });
    expect(await after.said(appealId)).toMatchObject([['review-asked', { reviewId: asked.reviewId, cause: 'asked', personIds: [ours.members.leader.personId] }]]);
    expect(JSON.stringify(await after.feedback.said(appealId))).not.toContain('没修');
    expect(await after.toReview(ours, 'leader')).toContain(appealId);
    expect(await after.toReview(ours, 'officer')).not.toContain(appealId);
    expect(await after.call(ours, appealId, { satisfied: true })).toMatchObject({ refused: 'call-back-closed', values: { state: 'ended' } });
    expect(made(await after.feedback.replies(ours, appealId, 'leader'))).toHaveLength(1);
  });

  it('is listed by the beginning of its words, and read with all of them', async () => {
    const { appealId, sender } = await after.answered(ours);
    const words = '水😀'.repeat(5_000);
    made(await after.askReview(sender, { words }));
    const listed = (await after.reviewsFor(ours, 'leader')).find((one) => one.appealId === appealId);
    expect(listed?.words).toBe('水😀'.repeat(100));
    expect((await after.reviews(ours, appealId, 'leader'))[0]?.words).toBe(words);
  });

  it('has no place before the answer or after the archive, needs words, and is nobody else’s to ask', async () => {
    const order = await after.feedback.inHand(ours);
    const early = after.feedback.world.caseCaller({ tenantId: ours.id, appealId: order.appealId });
    expect(await after.askReview(early)).toEqual({ refused: 'wrong-state' });
    const { appealId, sender } = await after.answered(ours);
    expect(await after.askReview(sender, { words: ' ' })).toMatchObject({ refused: 'field-missing', field: 'words' });
    expect(await faultOf(after.askReview(ours.as('officer')))).toMatchObject({ fault: 'FORBIDDEN' });
    const elsewhere = after.feedback.world.caseCaller({ tenantId: theirs.id, appealId });
    expect(await after.askReview(elsewhere)).toEqual({ refused: 'wrong-state' });
    await after.conclude(ours, appealId);
    await after.feedback.tell(ours, AppealArchived, appealId, {});
    expect(await after.askReview(sender)).toEqual({ refused: 'wrong-state' });
  });
});

describe('T-10 deciding a review', () => {
  const asked = async (tenant: TestTenant) => {
    const case_ = await after.answered(tenant);
    made(await after.askReview(case_.sender));
    return case_;
  };

  it('upheld with reasons, which the sender reads without a name', async () => {
    const { appealId, sender } = await asked(ours);
    const command = { commandId: newId(), version: 2 };
    const done = made(await after.decide(ours, appealId, command));
    expect(done).toMatchObject({ appealId, version: 3, outcome: 'upheld' });
    expect(await after.decide(ours, appealId, command)).toEqual(done);
    expect(await after.decide(ours, appealId, { ...command, outcome: 'handled-wrongly' })).toMatchObject({ refused: 'command-id-reused' });
    expect(await after.decide(ours, appealId)).toEqual({ refused: 'review-decided' });
    expect(await after.askReview(sender)).toEqual({ refused: 'review-decided' });
    expect((await after.reviewsFor(ours, 'leader', false)).find((one) => one.appealId === appealId)?.decided).toMatchObject({ outcome: 'upheld' });
    expect([await after.reviewsFor(ours, 'officer', false), await after.reviewsFor(theirs, 'leader', false)].flat().map((one) => one.appealId)).not.toContain(appealId);
    expect((await after.said(appealId)).at(-1)).toMatchObject(['review-decided', { outcome: 'upheld', reviewId: done.reviewId }]);
    expect(JSON.stringify(await after.feedback.said(appealId))).not.toContain('按规定办理');
    const decided = { outcome: 'upheld', reasons: '按规定办理，答复属实。' };
    expect((await after.reviews(ours, appealId, sender))[0]?.decided).toMatchObject({ ...decided, personId: null });
    expect((await after.reviews(ours, appealId))[0]?.decided).toMatchObject({ ...decided, personId: ours.members.leader.personId });
    expect(await after.toReview(ours, 'leader')).not.toContain(appealId);
  });

  it('handled wrongly: the next round is answered, called back and reviewed anew, by another leader', async () => {
    const { appealId, orderId, sender } = await asked(ours);
    const first = { commandId: newId(), reviewId: (await after.reviews(ours, appealId))[0]!.id, version: 2, outcome: 'handled-wrongly' as const };
    expect(await after.decide(ours, appealId, first)).toMatchObject({ outcome: 'handled-wrongly' });
    await ours.changeMember('secondReviewer', { roles: ['reviewer', 'leader'] });
    await after.feedback.tell(ours, AppealReopened, appealId, { category: 'livelihood', grade: 'general', route: null }, 2);
    expect(await after.read(ours, appealId)).toMatchObject({ round: 2, state: 'none', version: 1 });
    await after.feedback.opinion(ours, { appealId, orderId }, 2);
    made(await after.feedback.send(ours, appealId, {}));
    expect(await after.call(ours, appealId, { satisfied: false })).toMatchObject({ state: 'done' });
    expect(await after.reviews(ours, appealId, sender)).toMatchObject([{ round: 1, decided: { outcome: 'handled-wrongly' } }, { round: 2, cause: 'dissatisfied', decided: null }]);
    expect((await after.said(appealId)).at(-1)).toMatchObject(['review-asked', { personIds: [ours.members.secondReviewer.personId] }]);
    expect([await after.toReview(ours, 'leader'), await after.toReview(ours, 'secondReviewer')].map((list) => list.includes(appealId))).toEqual([false, true]);
    expect(await after.decide(ours, appealId)).toEqual({ refused: 'review-own-decision' });
    expect(await after.decide(ours, appealId, { ...first, commandId: newId() })).toEqual({ refused: 'review-decided' });
    expect(await after.decide(ours, appealId, {}, 'secondReviewer')).toMatchObject({ outcome: 'upheld' });
    await ours.changeMember('secondReviewer');
    await after.feedback.world.drain();
  });

  it('on what was seen, with reasons, by a leader', async () => {
    const { appealId } = await asked(ours);
    expect(await after.decide(ours, appealId, { version: 1 })).toMatchObject({ refused: 'stale-version', values: { version: 2, changed: 'review-asked', by: 'sender' } });
    expect(await after.decide(ours, appealId, { reasons: '' })).toMatchObject({ refused: 'field-missing', field: 'reasons' });
    expect(await after.decide(ours, appealId, {}, 'secondOfficer')).toEqual({ refused: 'not-allowed' });
    expect(await after.decide(ours, appealId, {}, 'workshopHead')).toEqual({ refused: 'not-found', field: 'reviewId' });
    expect(await faultOf(after.decide(ours, appealId, {}, 'employee'))).toMatchObject({ fault: 'FORBIDDEN' });
    expect(await after.decide(ours, appealId, { reviewId: newId() })).toEqual({ refused: 'not-found', field: 'reviewId' });
  });

  it('N-05 nobody reviews what they decided, nor their own appeal', async () => {
    const [decided, own] = [await asked(ours), await asked(ours)];
    const { unitId, personId } = ours.members.leader;
    await after.feedback.tell(ours, OrderIssued, decided.appealId, { orderId: newId(), lead: false, number: 'CB-9', unitId, personId, why: [], dueOn: null });
    expect(await after.decide(ours, decided.appealId)).toEqual({ refused: 'review-own-decision' });
    after.isOf(ours, 'leader', own.appealId);
    expect(await after.decide(ours, own.appealId)).toEqual({ refused: 'own-appeal' });
    const mine = await after.toReview(ours, 'leader');
    for (const { appealId } of [decided, own]) expect(mine).not.toContain(appealId);
  });

  it('N-05 what it would be refused with is said to who reads it; nothing to a sender, nor of what is decided', async () => {
    const [open, decided, own, foreign] = [await asked(ours), await asked(ours), await asked(ours), await asked(theirs)];
    const { unitId, personId } = ours.members.leader;
    await after.feedback.tell(ours, OrderIssued, decided.appealId, { orderId: newId(), lead: false, number: 'CB-9', unitId, personId, why: [], dueOn: null });
    for (const one of [own, foreign]) after.isOf(ours, 'leader', one.appealId);
    const told = async ({ appealId }: { appealId: string }, by: StaffName | Caller = 'leader', tenant = ours) => (await after.reviews(tenant, appealId, by)).map(({ mayNot }) => mayNot);
    expect([await told(open), await told(decided), await told(own)]).toEqual([[null], ['review-own-decision'], ['own-appeal']]);
    for (const one of [decided, own]) expect(await told(one)).toEqual([(await after.decide(ours, one.appealId) as Refusal).refused]);
    expect([await told(open, 'secondOfficer'), await told(open, open.sender)]).toEqual([['not-allowed'], [undefined]]);
    expect([await told(foreign, 'leader', theirs), await told(foreign), await told(open, 'leader', theirs)]).toEqual([[null], [], []]);
    made(await after.decide(ours, open.appealId));
    expect(await told(open)).toEqual([undefined]);
  });

  it('N-05 is read while intake does not say whose the appeal is, by who waits two seconds: that one may decide it is not known then, and nobody does', async () => {
    const [open, decided] = [await asked(ours), await asked(ours)];
    const { unitId, personId } = ours.members.leader;
    await after.feedback.tell(ours, OrderIssued, decided.appealId, { orderId: newId(), lead: false, number: 'CB-9', unitId, personId, why: [], dueOn: null });
    const ask = jest.spyOn(Rpc.prototype, 'ask');
    await after.feedback.whose.whileAway(async () => {
      expect((await after.reviews(ours, open.appealId, 'leader')).map(({ mayNot }) => mayNot)).toEqual([undefined]);
      expect(ask.mock.calls.flatMap(([contract, , , wait]) => (String(contract.subject) === ResolveRecipient.subject ? [wait] : []))).toEqual([{ deadlineMs: 800 }]);
      ask.mockRestore();
      expect(await after.reviews(ours, decided.appealId, 'leader')).toMatchObject([{ mayNot: 'review-own-decision' }]);
      expect(await faultOf(after.decide(ours, open.appealId))).toMatchObject({ fault: 'UNAVAILABLE' });
    });
    expect(await after.reviews(ours, open.appealId, 'leader')).toMatchObject([{ mayNot: null }]);
  });

  it('given to nobody where the only leader took part in it: the administrator is told, and whom the ladder calls later may decide', async () => {
    const { appealId, sender } = await after.answered(ours);
    const { unitId, personId } = ours.members.leader;
    await after.feedback.tell(ours, OrderIssued, appealId, { orderId: newId(), lead: false, number: 'CB-9', unitId, personId, why: [], dueOn: null });
    made(await after.askReview(sender));
    expect(await after.said(appealId)).toMatchObject([['review-asked', { personIds: [], adminIds: [ours.members.admin.personId] }]]);
    expect(await after.decide(ours, appealId)).toEqual({ refused: 'review-own-decision' });
    const told = made(await after.feedback.world.ask(ListNotifications, { first: 100 }, ours.as('admin'))).edges.map(({ node }) => node);
    expect(told.find((one) => one.appealId === appealId)).toMatchObject({ kind: 'review-empty' });
    expect(await after.reviews(ours, appealId, 'admin')).toEqual([]);
    await ours.changeMember('secondHandler', { roles: ['handler', 'leader'] });
    await after.feedback.world.drain();
    expect(await after.decide(ours, appealId, {}, 'secondHandler')).toEqual({ refused: 'not-found', field: 'reviewId' });
    const step = { clockId: newId(), kind: 'review', orderId: null, stepId: newId(), run: 1, level: 3, unitId: null, actions: ['tell' as const], nextAt: null, unconfirmed: false };
    await after.feedback.tell(ours, Escalated, appealId, { ...step, personIds: [ours.members.secondHandler.personId] });
    expect(await after.toReview(ours, 'secondHandler')).toContain(appealId);
    expect(await after.decide(ours, appealId, {}, 'secondHandler')).toMatchObject({ outcome: 'upheld' });
    await ours.changeMember('secondHandler');
    await after.feedback.world.drain();
  });

  it.each([['before', 1], ['after', -1]])('asked for %s its case was archived, of which nothing was heard yet: closed by name, and told to who asked', async (_when, seconds) => {
    const [{ appealId, sender }, other] = [await asked(ours), await asked(theirs)];
    const { askedAt } = (await after.reviews(ours, appealId))[0]!;
    const occurredAt = new Date(Date.parse(askedAt) + seconds);
    const archived = await after.feedback.world.publishFact(AppealArchived, { round: 1, ...ours.versions, tenantId: ours.id, appealId, occurredAt, data: {} });
    await after.feedback.world.drain();
    await after.feedback.world.publishFact(AppealArchived, archived);
    await after.feedback.world.drain();
    const [open, end] = await after.said(appealId);
    expect([open, end]).toMatchObject([['review-asked', {}], ['review-closed', { reviewId: open![1].reviewId, cause: 'archived' }]]);
    expect(await after.said(appealId)).toHaveLength(2);
    expect(await after.reviews(ours, appealId, sender)).toMatchObject([{ decided: null, closedAt: expect.any(String) }]);
    expect(await after.toReview(ours, 'leader')).not.toContain(appealId);
    expect((await after.reviewsFor(ours, 'leader', false)).find((one) => one.appealId === appealId)).toMatchObject({ decided: null, closedAt: expect.any(String) });
    expect(await after.decide(ours, appealId)).toEqual({ refused: 'wrong-state' });
    expect(await after.askReview(sender)).toEqual({ refused: 'wrong-state' });
    const { edges } = made(await after.feedback.world.ask(ListNotifications, { first: 100 }, ours.as('leader')));
    expect(edges.filter(({ node }) => node.appealId === appealId).map(({ node }) => node.kind).sort()).toEqual(['review-asked', 'review-closed']);
    expect(await after.toReview(theirs, 'leader')).toContain(other.appealId);
  });

  it('left to its own sender: the administrator is told when they look, once, and no fact says of whom it is', async () => {
    const { appealId } = await asked(ours);
    after.isOf(ours, 'leader', appealId);
    const told = async (tenant: TestTenant): Promise<string[]> => {
      const { edges } = made(await after.feedback.world.ask(ListNotifications, { first: 100 }, tenant.as('admin')));
      return edges.flatMap(({ node }) => (node.appealId === appealId ? [node.kind] : []));
    };
    await after.toReview(theirs, 'leader');
    expect(await told(ours)).toEqual([]);
    for (let looks = 0; looks < 2; looks += 1) expect(await after.toReview(ours, 'leader')).not.toContain(appealId);
    expect([await told(ours), await told(theirs)]).toEqual([['review-empty'], []]);
    expect(await after.said(appealId)).toMatchObject([['review-asked', { personIds: [ours.members.leader.personId] }]]);
    expect(await after.decide(ours, appealId)).toEqual({ refused: 'own-appeal' });
  });

  it('another tenant’s review is as if it were not there', async () => {
    const { appealId } = await asked(ours);
    const [open] = await after.reviews(ours, appealId);
    for (const reviewId of [open?.id ?? '', newId()]) {
      const command = { commandId: newId(), reviewId, version: 2, outcome: 'upheld' as const, reasons: '属实。' };
      expect(await after.feedback.world.ask(DecideReview, command, theirs.as('leader'))).toEqual({ refused: 'not-found', field: 'reviewId' });
    }
    expect(await after.reviews(theirs, appealId)).toEqual([]);
    expect(await after.toReview(theirs, 'leader')).not.toContain(appealId);
  });

  it('times: a review is asked, and a round opened, only while the policy lets', async () => {
    const [late, reopening] = [await after.answered(theirs), await asked(theirs)];
    for (const { appealId } of [late, reopening]) await after.conclude(theirs, appealId);
    after.feedback.world.clock.advance(32 * DAY);
    expect(await after.askReview(late.sender)).toEqual({ refused: 'review-window-closed' });
    after.feedback.world.clock.advance(150 * DAY);
    expect(await after.decide(theirs, reopening.appealId, { outcome: 'handled-wrongly' })).toEqual({ refused: 'review-window-closed', field: 'outcome' });
    expect(await after.decide(theirs, reopening.appealId)).toMatchObject({ outcome: 'upheld' });
  });
});

describe('N-03 what a sender sees of what came after the answer', () => {
  const seen = async (sender: Caller): Promise<OutputOf<typeof ReadAfterAnswer>> => made(await after.feedback.world.ask(ReadAfterAnswer, {}, sender));

  it('nothing before the answer; then that they may ask for a review, and what they said in their own words', async () => {
    const { appealId } = await after.feedback.inHand(ours);
    expect(await seen(after.feedback.world.caseCaller({ tenantId: ours.id, appealId }))).toBeNull();
    const answered = await after.answered(ours);
    expect(await seen(answered.sender)).toEqual({ round: 1, satisfaction: null, mayNotAsk: null, askUntil: null });
    const { code } = made(await after.ask(ours, answered.appealId));
    made(await after.answer({ kind: 'anonymous' }, { code: code ?? '', satisfied: true, words: '热了。' }));
    expect(await seen(answered.sender)).toMatchObject({ satisfaction: { satisfied: true, how: 'questionnaire', words: '热了。' }, mayNotAsk: null });
    await after.conclude(ours, answered.appealId, 'satisfied');
    expect((await seen(answered.sender))?.askUntil).toEqual(expect.any(String));
  });

  it('what was noted of a call is not theirs to read; an open or decided review says why no other may be asked for', async () => {
    const { appealId, sender } = await after.answered(ours);
    made(await after.call(ours, appealId, { satisfied: false, words: '语气很急。' }));
    expect(await seen(sender)).toMatchObject({ satisfaction: { satisfied: false, how: 'phone', words: null }, mayNotAsk: 'review-open' });
    made(await after.decide(ours, appealId));
    expect(await seen(sender)).toMatchObject({ mayNotAsk: 'review-decided' });
  });

  it('after the time for it has passed, that it has', async () => {
    const { appealId, sender } = await after.answered(ours);
    await after.conclude(ours, appealId);
    after.feedback.world.clock.advance(31 * DAY);
    expect(await seen(sender)).toMatchObject({ mayNotAsk: 'review-window-closed' });
  });

  it('is their own case, and nobody else’s', async () => {
    const { appealId } = await after.answered(ours);
    expect(await seen(after.feedback.world.caseCaller({ tenantId: theirs.id, appealId }))).toBeNull();
    expect(await faultOf(after.feedback.world.ask(ReadAfterAnswer, {}, ours.as('officer')))).toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('T-10 N-05 more reviews than are read at once', () => {
  /** As if the same had been asked of so many other cases; each review is named as its case. */
  const copied = async (tenant: TestTenant, appealId: string, times: number): Promise<string[]> => {
    const ids = Array.from({ length: times }, () => newId());
    const tables = {
      case_head: 'n.id, o.newest_at',
      case_fact: `n.id, gen_random_uuid(), o.type, o.round, o.occurred_at, o.policy_version, o.organisation_version, o.actor, case when o.type = 'review-asked' then o.data || jsonb_build_object('reviewId', n.id) else o.data end`,
      review: 'n.id, n.id, o.round, o.cause, o.words, o.at',
      follow_up: 'n.id, o.round, o.answered_at, o.call_back, o.review_asked_at, o.review_open',
      access: 'n.id, o.reader_roles, o.person_ids, o.headed, o.covered, o.barred, o.handled, o.decided, o.call_back_by, o.decided_by',
    };
    for (const [table, columns] of Object.entries(tables)) {
      const names = table === 'review' ? '(tenant_id, id, appeal_id, round, cause, words, at)' : '';
      await after.feedback.world.rows(`insert into feedback.${table} ${names} select o.tenant_id, ${columns} from feedback.${table} o, unnest($3::uuid[]) n (id) where o.tenant_id = $1 and o.appeal_id = $2`, [tenant.id, appealId, ids]);
    }
    return ids;
  };

  it('are all listed, page by page, and the total counts none that the asker may not see', async () => {
    const [{ appealId, sender }, other] = [await after.answered(ours), await after.answered(ours)];
    for (const by of [sender, other.sender]) made(await after.askReview(by));
    const before = (await after.reviewsFor(ours, 'leader')).length;
    const ids = await copied(ours, appealId, 230);
    const { unitId, personId } = ours.members.leader;
    const decided = ids.slice(0, 7);
    for (const id of decided) await after.feedback.tell(ours, OrderIssued, id, { orderId: newId(), lead: false, number: 'CB-9', unitId, personId, why: [], dueOn: null });
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = made(await after.feedback.world.ask(ListReviews, { first: 90, open: true, ...(cursor && { after: cursor }) }, ours.as('leader')));
      expect(page.total).toBe(before + ids.length - decided.length);
      found.push(...page.edges.map(({ node }) => node.appealId));
      cursor = page.edges.at(-1)?.cursor;
      if (!page.hasNextPage) break;
    }
    expect(found).toHaveLength(before + ids.length - decided.length);
    expect(new Set(found)).toEqual(new Set([...found, appealId, other.appealId, ...ids.slice(7)]));
    const anew = made(await after.feedback.world.ask(ListReviews, { first: 1, open: true, after: 'bm9uZQ' }, ours.as('leader')));
    expect(anew.edges[0]?.node.appealId).toBe(found[0]);
    expect(await after.reviewsFor(theirs, 'leader')).not.toContainEqual(expect.objectContaining({ appealId }));
  });
});
