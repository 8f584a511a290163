import { AppealWithdrawn, ClockBreached, ListCallBacks, liveSubjectsOf, OrderIssued, RecordCallBack } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
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

const breached = (tenant: TestTenant, appealId: string, kind = 'silence', round = 1): Promise<void> =>
  after.feedback.tell(tenant, ClockBreached, appealId, { clockId: newId(), kind, orderId: null, dueAt: new Date().toISOString(), run: 1, unconfirmed: false }, round);
const handOver = (tenant: TestTenant, appealId: string, to: StaffName): Promise<void> => {
  const { unitId, personId } = tenant.members[to];
  return after.feedback.tell(tenant, OrderIssued, appealId, { orderId: newId(), lead: false, number: 'CB-2', unitId, personId, why: [], dueOn: null });
};
const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error);

describe('T-10 the phone form', () => {
  it('reached and satisfied: said once, with its words kept here', async () => {
    const { appealId } = await after.answered(ours);
    expect(await after.read(ours, appealId, 'secondOfficer')).toMatchObject({ state: 'open', number: 'X-1', round: 1, version: 1, attempts: 0, attemptsMost: 3, mayNot: null, askedAt: null, askedBySystem: false });
    const done = made(await after.call(ours, appealId, { satisfied: true, words: ' 热水有了。' }));
    expect(done).toEqual({ appealId, version: 3, state: 'done', attempts: 0 });
    const shown = await after.read(ours, appealId);
    expect(shown.satisfaction).toMatchObject({ satisfied: true, how: 'phone', words: '热水有了。' });
    expect(shown.tries).toMatchObject([{ outcome: 'reached', satisfied: true, words: '热水有了。', personId: ours.members.secondOfficer.personId }]);
    expect((await after.said(appealId)).map(([type]) => type)).toEqual(['call-back-done', 'satisfaction-given']);
    expect(JSON.stringify(await after.feedback.said(appealId))).not.toContain('热水有了');
    expect(await after.call(ours, appealId, { satisfied: true })).toMatchObject({ refused: 'call-back-closed', values: { state: 'done' } });
  });

  it('changes the list of everybody who has it, who are told after the commit that there is something new and not what', async () => {
    const [{ appealId }, gateway] = [await after.answered(ours), await natsAs('gateway')];
    const heard: string[] = [];
    const all = gateway.subscribe(liveSubjectsOf(ours.id), { callback: (_error, { subject, data }) => void heard.push(subject, Buffer.from(data).toString()) });
    await gateway.flush();
    made(await after.call(ours, appealId, { satisfied: true }));
    await waitFor('the change', () => heard.length > 0);
    expect(heard).toEqual([`live.${ours.id}.${appealId}`, expect.stringMatching(/^{"at":\d+}$/)]);
    all.unsubscribe();
    await gateway.close();
  });

  it('reached and dissatisfied: a review is open, for a leader who decided nothing of it', async () => {
    const { appealId } = await after.answered(ours);
    made(await after.call(ours, appealId, { satisfied: false, words: '还是没热水。' }));
    const said = await after.said(appealId);
    expect(said).toMatchObject([['call-back-done', {}], ['satisfaction-given', { satisfied: false, how: 'phone' }], ['review-asked', { cause: 'dissatisfied', personIds: [ours.members.leader.personId] }]]);
    expect(await after.reviews(ours, appealId, 'leader')).toMatchObject([{ cause: 'dissatisfied', words: '还是没热水。', decided: null }]);
  });

  it('counts attempts; so many make the sender unreachable, and none makes them satisfied', async () => {
    const { appealId } = await after.answered(ours);
    for (const n of [1, 2]) expect(await after.call(ours, appealId, { outcome: 'unreachable' })).toMatchObject({ state: 'open', attempts: n });
    expect(await after.call(ours, appealId, { outcome: 'unreachable', words: '停机' })).toMatchObject({ state: 'unreachable', attempts: 3 });
    expect((await after.said(appealId)).map(([, data]) => [data.reason, data.attempt, data.final])).toEqual([['unreachable', 1, false], ['unreachable', 2, false], ['unreachable', 3, true]]);
    expect((await after.read(ours, appealId)).satisfaction).toBeNull();
  });

  it('a refusal is final and has its own name', async () => {
    const { appealId } = await after.answered(ours);
    expect(await after.call(ours, appealId, { outcome: 'refused' })).toMatchObject({ state: 'refused' });
    expect(await after.said(appealId)).toMatchObject([['call-back-failed', { reason: 'refused', final: true }]]);
  });

  it('N-03 is not for a sender without a name, whatever came of it: they are asked by questionnaire, and silence is by its clock', async () => {
    const { appealId, sender } = await after.answered(ours, 'anonymous');
    for (const form of [{ satisfied: true }, { satisfied: false }, {}, { outcome: 'unreachable' }, { outcome: 'refused' }] as const) {
      expect(await after.call(ours, appealId, form)).toEqual({ refused: 'call-back-anonymous' });
    }
    expect(await after.read(ours, appealId, 'secondOfficer')).toMatchObject({ state: 'open', mayNot: null, tries: [], attempts: 0 });
    expect(await after.toCall(ours, 'secondOfficer')).toContain(appealId);
    made(await after.ask(ours, appealId));
    expect(made(await after.answer(sender, { satisfied: false, words: '还是凉的。' }))).toEqual({ satisfied: false, review: true });
    expect((await after.said(appealId)).map(([type]) => type)).toEqual(['call-back-asked', 'satisfaction-given', 'review-asked']);
    expect(await after.call(theirs, (await after.answered(theirs, 'anonymous')).appealId, { satisfied: true })).toEqual({ refused: 'call-back-anonymous' });
    const silent = await after.answered(ours, 'anonymous');
    made(await after.ask(ours, silent.appealId));
    await breached(ours, silent.appealId);
    expect(await after.read(ours, silent.appealId)).toMatchObject({ state: 'silence', satisfaction: null });
  });

  it('needs what belongs to it, an answer before it, and no end', async () => {
    const { appealId } = await after.answered(ours);
    expect(await after.call(ours, appealId, {})).toEqual({ refused: 'field-missing', field: 'satisfied' });
    expect(await after.call(ours, appealId, { outcome: 'refused', satisfied: false })).toEqual({ refused: 'field-malformed', field: 'satisfied' });
    expect(await after.call(ours, appealId, { satisfied: true, words: 'a\u202eb' })).toMatchObject({ refused: 'control-character' });
    const open = await after.feedback.inHand(ours);
    expect(await after.call(ours, open.appealId, { satisfied: true })).toMatchObject({ refused: 'call-back-closed', values: { state: 'none' } });
    await after.feedback.tell(ours, AppealWithdrawn, appealId, {});
    expect(await after.call(ours, appealId, { satisfied: true })).toMatchObject({ refused: 'call-back-closed', values: { state: 'ended' } });
  });

  it('one command is answered alike however often it is sent, its id serves no other, and of two callers one is stale', async () => {
    const { appealId } = await after.answered(ours);
    const command = { commandId: newId(), outcome: 'unreachable' as const, version: 1 };
    const answers = await Promise.all(Array.from({ length: 5 }, () => after.call(ours, appealId, command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ attempts: 1, version: 2 });
    expect(await after.call(ours, appealId, { ...command, outcome: 'refused' })).toMatchObject({ refused: 'command-id-reused' });
    const both = await Promise.all((['secondOfficer', 'centreHead'] as const).map((by) => after.call(ours, appealId, { version: 2, satisfied: true }, by)));
    expect(both).toContainEqual(expect.objectContaining({ state: 'done' }));
    expect(both).toContainEqual(expect.objectContaining({ refused: 'stale-version', values: expect.objectContaining({ version: 4, changed: 'satisfaction-given' }) }));
    expect(await after.feedback.world.rows('select from feedback.attempt where appeal_id = $1', [appealId])).toHaveLength(2);
  });
});

describe('N-05 who calls back', () => {
  it('never who handled it, whatever else they are; who sent the centre’s reply may', async () => {
    const { appealId } = await after.answered(ours);
    await handOver(ours, appealId, 'secondOfficer');
    expect(await after.call(ours, appealId, { satisfied: true }, 'secondOfficer')).toEqual({ refused: 'call-back-own-work' });
    expect(await after.call(ours, appealId, { satisfied: true }, 'handler')).toEqual({ refused: 'call-back-own-work' });
    expect(await after.read(ours, appealId, 'secondOfficer')).toMatchObject({ mayNot: 'call-back-own-work', code: null });
    expect([await after.toCall(ours, 'secondOfficer'), await after.toCall(ours, 'officer')].map((ids) => ids.includes(appealId))).toEqual([false, true]);
    expect(await after.call(ours, appealId, { satisfied: true }, 'officer')).toMatchObject({ state: 'done' });
    expect(await after.toCall(ours, 'officer')).not.toContain(appealId);
  });

  it('not in another role, and not of their own appeal', async () => {
    const { appealId } = await after.answered(ours);
    expect(await after.call(ours, appealId, { satisfied: true }, 'head')).toEqual({ refused: 'not-allowed' });
    expect(await after.call(ours, appealId, { satisfied: true }, 'leader')).toEqual({ refused: 'not-found', field: 'appealId' });
    expect(await faultOf(after.call(ours, appealId, { satisfied: true }, 'employee'))).toMatchObject({ fault: 'FORBIDDEN' });
    after.isOf(ours, 'secondOfficer', appealId);
    expect(await after.call(ours, appealId, { satisfied: true }, 'secondOfficer')).toEqual({ refused: 'own-appeal' });
    expect(await after.ask(ours, appealId, 'secondOfficer')).toEqual({ refused: 'own-appeal' });
    expect([await after.toCall(ours, 'secondOfficer'), await after.toCall(ours, 'centreHead')].map((ids) => ids.includes(appealId))).toEqual([false, true]);
  });

  it('nobody left: the system asks by questionnaire, and says that it was the system', async () => {
    const order = await after.feedback.inHand(theirs);
    for (const name of ['officer', 'secondOfficer', 'centreHead'] as const) await handOver(theirs, order.appealId, name);
    await after.feedback.opinion(theirs, order);
    made(await after.feedback.send(theirs, order.appealId, {}));
    expect(await after.feedback.said(order.appealId)).toMatchObject([{ type: 'reply-sent' }, { type: 'call-back-asked', actor: { kind: 'system' } }]);
    expect(await after.read(theirs, order.appealId)).toMatchObject({ state: 'open', askedBySystem: true, code: null, mayNot: 'call-back-own-work' });
  });

  it('the last one who could took part after the answer: asked then, once', async () => {
    const { appealId } = await after.answered(theirs);
    for (const name of ['officer', 'secondOfficer', 'centreHead', 'secondHandler'] as const) await handOver(theirs, appealId, name);
    expect((await after.said(appealId)).map(([type]) => type)).toEqual(['call-back-asked']);
  });

  it('the last one who could is its sender: asked by the system when they look, once, and not for looking in another tenant', async () => {
    const [left, shared] = [await after.answered(theirs), await after.answered(theirs)];
    for (const name of ['officer', 'centreHead'] as const) await handOver(theirs, left.appealId, name);
    for (const { appealId } of [left, shared]) after.isOf(theirs, 'secondOfficer', appealId);
    await after.toCall(ours, 'secondOfficer');
    expect(await after.said(left.appealId)).toEqual([]);
    for (let looks = 0; looks < 2; looks += 1) expect(await after.toCall(theirs, 'secondOfficer')).not.toContain(left.appealId);
    expect((await after.feedback.said(left.appealId)).slice(1)).toMatchObject([{ type: 'call-back-asked', actor: { kind: 'system' } }]);
    expect(await after.read(theirs, left.appealId)).toMatchObject({ state: 'open', askedBySystem: true });
    expect(await after.said(shared.appealId)).toEqual([]);
  });

  it('those that ended are seen by who calls back, the newest answer first, also of what they handled and never of their own', async () => {
    const [first, second] = [await after.answered(ours), await after.answered(ours)];
    await handOver(ours, first.appealId, 'secondOfficer');
    made(await after.call(ours, first.appealId, { satisfied: true }, 'centreHead'));
    made(await after.call(ours, second.appealId, { outcome: 'refused' }, 'centreHead'));
    after.isOf(ours, 'officer', second.appealId);
    const ended = async (name: StaffName): Promise<string[]> => (await after.toCall(ours, name, false)).filter((id) => [first.appealId, second.appealId].includes(id));
    expect([await ended('secondOfficer'), await ended('officer'), await ended('handler')]).toEqual([[second.appealId, first.appealId], [first.appealId], []]);
    expect(await after.toCall(theirs, 'officer', false)).not.toContain(first.appealId);
  });

  it('the total of a long list counts nothing that the asker may not do, nor their own', async () => {
    const { appealId } = await after.answered(theirs);
    const before = (await after.toCall(theirs, 'centreHead')).length;
    // In the order of the list: their own stands among the first, of which intake is asked.
    const copies = Array.from({ length: 210 }, () => newId()).sort();
    for (const [table, columns] of [
      ['case_head', 'n.id, o.newest_at'],
      ['case_fact', 'n.id, gen_random_uuid(), o.type, o.round, o.occurred_at, o.policy_version, o.organisation_version, o.actor, o.data'],
      ['follow_up', 'n.id, o.round, o.answered_at, o.call_back, o.review_asked_at, o.review_open'],
    ] as const) {
      await after.feedback.world.rows(`insert into feedback.${table} select o.tenant_id, ${columns} from feedback.${table} o, unnest($3::uuid[]) n (id) where o.tenant_id = $1 and o.appeal_id = $2`, [theirs.id, appealId, copies]);
    }
    for (const id of copies.slice(0, 5)) await handOver(theirs, id, 'centreHead');
    after.isOf(theirs, 'centreHead', copies[9]!);
    const page = made(await after.feedback.world.ask(ListCallBacks, { first: 20 }, theirs.as('centreHead')));
    expect(page).toMatchObject({ total: before + copies.length - 6, hasNextPage: true });
    expect(page.edges).toHaveLength(20);
    await after.feedback.world.rows('delete from feedback.follow_up where tenant_id = $1 and appeal_id = any ($2::uuid[])', [theirs.id, copies]);
  });

  it('pages go on where they ended', async () => {
    for (let n = 0; n < 3; n += 1) await after.answered(ours);
    const all = await after.toCall(ours, 'centreHead');
    const first = made(await after.feedback.world.ask(ListCallBacks, { first: 1 }, ours.as('centreHead')));
    expect(first).toMatchObject({ hasNextPage: true, total: all.length });
    const rest = made(await after.feedback.world.ask(ListCallBacks, { first: 100, after: first.edges[0]!.cursor }, ours.as('centreHead')));
    expect([...first.edges, ...rest.edges].map(({ node }) => node.appealId)).toEqual(all);
  });
});

describe('T-10 silence', () => {
  it('is said when the clock of the question ran out, and concludes where the policy says so', async () => {
    const { appealId } = await after.answered(ours);
    made(await after.ask(ours, appealId));
    await breached(ours, appealId, 'answer');
    await breached(ours, appealId);
    await breached(ours, appealId);
    expect((await after.said(appealId)).slice(1)).toMatchObject([['call-back-failed', { reason: 'silence', final: true, attemptId: null, attempt: 0 }]]);
    expect(await after.read(ours, appealId)).toMatchObject({ state: 'silence', satisfaction: null });
  });

  it('is none where something was said, nothing was asked, or the clock is of another round', async () => {
    const [told, notAsked, asked] = [await after.answered(ours), await after.answered(ours), await after.answered(ours)];
    made(await after.ask(ours, told.appealId));
    made(await after.call(ours, told.appealId, { satisfied: true }));
    made(await after.ask(ours, asked.appealId));
    for (const { appealId } of [told, notAsked]) await breached(ours, appealId);
    await breached(ours, asked.appealId, 'silence', 2);
    for (const { appealId } of [told, notAsked, asked]) expect((await after.said(appealId)).map(([type]) => type)).not.toContain('call-back-failed');
  });
});

describe('N-01 another tenant’s call-back', () => {
  it('is as if it were not there', async () => {
    const { appealId } = await after.answered(ours);
    for (const id of [appealId, newId()]) {
      expect(await after.feedback.world.ask(RecordCallBack, { commandId: newId(), appealId: id, version: 1, outcome: 'reached', satisfied: true }, theirs.as('officer'))).toEqual({ refused: 'not-found', field: 'appealId' });
      expect(await after.ask(theirs, id, 'officer', { version: 1 })).toEqual({ refused: 'not-found', field: 'appealId' });
      await expect(after.read(theirs, id)).rejects.toThrow('nothing to read');
    }
    expect(await after.toCall(theirs, 'officer')).not.toContain(appealId);
    await breached(theirs, appealId);
    expect(await after.said(appealId)).toEqual([]);
  });
});
