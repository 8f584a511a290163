import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { innerWordIn, outcomeOf } from './bad-input/answers';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { mutations } from './bad-input/schema';
import { ask, type Fields, type Headers } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const stack = runningStack();
const documents = new Map(mutations().map(({ name, document }) => [name, document]));

/** What comes of a mutation, in one word, by whom. */
const outcome = async (by: Headers, name: string, input: Fields): Promise<string> => {
  const answer = await ask(stack.graphql, documents.get(name) ?? '', { input: { commandId: randomUUID(), ...input } }, by);
  expect(innerWordIn(answer.text)).toBeUndefined();
  return outcomeOf(answer, name);
};
const onAppeal = ({ appealId, version }: Case): Fields => ({ appealId, version });
const onOrder = ({ order }: Case): Fields => ({ orderId: order?.id, version: order?.version });
const afterAnswer = ({ appealId, followUp }: Case): Fields => ({ appealId, version: followUp?.version });
const words = '今晚就修好。';

let walk: CaseWalk;
let colleague: Session;
beforeAll(async () => {
  walk = await CaseWalk.of(stack, 'gd');
  colleague = await Session.of(stack, 'gd-officer2');
}, 60_000);

describe('N-05 nobody handles, answers, calls back or reviews their own appeal', () => {
  const refusedToSender = async (tries: Readonly<Record<string, Fields>>): Promise<void> => {
    for (const [name, input] of Object.entries(tries)) expect([name, await outcome(colleague.headers, name, input)]).toEqual([name, 'own-appeal']);
  };

  it('an officer, from filing to the call-back; somebody else does each', async () => {
    const filed = await walk.own(colleague);
    const other = await walk.filed();
    await refusedToSender({
      acceptAppeal: { ...onAppeal(filed), category: filed.category, grade: filed.grade },
      gradeAppeal: { ...onAppeal(filed), grade: walk.otherGrade(filed.grade) },
      refuseAppeal: { ...onAppeal(filed), reason: 'in-court', words },
      referAppeal: { ...onAppeal(filed), to: 'mediation' },
      answerOnSpot: { ...onAppeal(filed), answer: words, grounds: '后勤服务标准第 9 条' },
      barPersons: { ...onAppeal(filed), personIds: [walk.leader.membership.person.id], barred: true, reason: words },
      mergeAppeal: { ...onAppeal(filed), targetId: other.appealId },
      requestMaterial: { appealId: filed.appealId, question: words },
    });
    const opined = await walk.opined(walk.taken(walk.issued(Promise.resolve(filed))));
    const opinionId = opined.order?.opinions[0]?.id;
    await refusedToSender({
      sendOpinionBack: { ...onOrder(opined), opinionId, why: words },
      reassignOrder: { ...onOrder(opined), unitId: walk.handler.membership.unit?.id, why: words },
      findEvasion: { orderId: opined.order?.id, opinionId, evidence: words },
      sendReply: { appealId: opined.appealId, kind: 'PROGRESS', text: words, parts: [] },
    });
    const answered = await walk.answered(Promise.resolve(opined));
    await refusedToSender({ recordCallBack: { ...afterAnswer(answered), outcome: 'REACHED', satisfied: true }, askByQuestionnaire: afterAnswer(answered) });
    expect(await outcome(walk.officer.headers, 'recordCallBack', { ...afterAnswer(answered), outcome: 'REACHED', satisfied: true })).toBe('done');
  }, 90_000);

  it('a handler: neither at acceptance nor afterwards is it given to them', async () => {
    const filed = await walk.own(walk.handler);
    const { unit, person } = walk.handler.membership;
    const to = { unitId: unit?.id, personId: person.id };
    expect(await outcome(walk.officer.headers, 'acceptAppeal', { ...onAppeal(filed), category: filed.category, grade: filed.grade, route: to })).toBe('own-appeal');
    const issued = await walk.issued(Promise.resolve(filed), null);
    expect(await outcome(walk.officer.headers, 'reassignOrder', { ...onOrder(issued), ...to, why: words })).toBe('own-appeal');
    expect(await outcome(walk.handler.headers, 'acceptOrder', onOrder(issued))).toBe('not-found');
  }, 60_000);
});

describe('T-10 after the answer', () => {
  it('a questionnaire is answered once, and no more where the sender was called meanwhile', async () => {
    const [once, late] = [await walk.questioned(), await walk.questioned()];
    const answer = (one: Case) => outcome({}, 'answerQuestionnaire', { code: one.followUp?.linkCode, satisfied: true, words });
    expect([await answer(once), await answer(once)]).toEqual(['done', 'questionnaire-used']);
    await walk.concluded(Promise.resolve(late));
    expect(await answer(late)).toBe('questionnaire-closed');
  }, 90_000);

  it('N-03 a sender without a name is asked by receipt: nobody of the staff has a code with which to answer', async () => {
    const asked = await walk.questioned(walk.answered());
    expect(asked.followUp?.linkCode).toBeNull();
    expect(await outcome(asked.sender, 'answerQuestionnaire', { satisfied: true, words })).toBe('done');
  }, 60_000);

  it('N-03 nobody has phoned a sender without a name, whatever came of it', async () => {
    const answered = await walk.answered();
    for (const form of [{ outcome: 'REACHED', satisfied: true }, { outcome: 'UNREACHABLE' }, { outcome: 'REFUSED' }]) {
      expect(await outcome(walk.officer.headers, 'recordCallBack', { ...afterAnswer(answered), ...form })).toBe('call-back-anonymous');
    }
  }, 60_000);

  it('no review is asked once its time has passed', async () => {
    const concluded = await walk.concluded();
    const database = new Client({ connectionString: stack.postgres.url });
    await database.connect();
    // The stack's clock goes forward for every journey; so this one case is made older.
    await database.query(`update feedback.case_fact set occurred_at = occurred_at - interval '40 days' where appeal_id = $1`, [concluded.appealId]);
    await database.end();
    expect(await outcome(concluded.sender, 'askReview', { words: '还是没有热水。' })).toBe('review-window-closed');
  }, 60_000);

  it('T-15 nothing is archived of which something is open', async () => {
    const concluded = await walk.concluded();
    expect(await outcome(walk.officer.headers, 'requestMaterial', { appealId: concluded.appealId, question: '请补一张照片。' })).toBe('done');
    const asked = await walk.again(concluded);
    expect(await outcome(walk.officer.headers, 'archiveAppeal', onAppeal(asked))).toBe('archive-incomplete');
    expect(await outcome(concluded.sender, 'giveMaterial', { requestId: asked.requestId, body: '照片。' })).toBe('done');
    expect(await outcome(walk.officer.headers, 'archiveAppeal', onAppeal(await walk.again(asked)))).toBe('done');
  }, 60_000);

  it('N-07 what was answered with another is not taken out of it, also when that is concluded', async () => {
    const target = await walk.own();
    const source = await walk.merged(Promise.resolve(target));
    const opined = await walk.opined(walk.taken(walk.issued(walk.again(target))));
    const concluded = await walk.concluded(walk.answered(Promise.resolve(opined)));
    expect(concluded.appealId).toBe(target.appealId);
    expect(await outcome(walk.officer.headers, 'unmergeAppeal', onAppeal(await walk.again(source)))).toBe('merge-answered');
  }, 90_000);
});
