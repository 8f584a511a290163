import * as documents from './documents.mjs';
import { askPatiently, Login, Sender } from './login.mjs';
import { moveClock } from './move-clock.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';

// A step waits for each publisher, and 30 s for one that is silent.
const A_SILENT_PUBLISHER = { patienceMs: 45_000 };
const callBackOf = async (login, id) => (await login.ask(documents.callBack, { id })).callBack;
const stateOf = (login, id, wanted, patience) => eventually(`the call-back ${wanted}`, () => callBackOf(login, id), ({ state }) => state === wanted, patience);
const statusOf = (login, id, wanted) => eventually(`the status ${wanted}`, async () => (await login.ask(documents.appeal, { id })).appeal, ({ status }) => status === wanted);

/** Steps 7p on: named senders by phone, one by link. A word, a call in vain and a refusal each have a name of their own; what was handled rightly is upheld. */
export const walkCalledBack = async (steps, stack, tenant) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const walk = { steps, stack, officer: as('officer', 0), caller: as('officer', 1), leader: as('leader'), sender: as('sender', 1) };
  await uphold(walk);
  await callInVain(walk);
  await hearRefusal(walk);
  await askByLink(walk);
};

/** One that was filed by name and answered on the spot: its call-back is open. */
const answered = async ({ steps, officer, caller, sender }, title, body, said) => {
  const { number } = await steps.do(sender, documents.submit, { mode: 'NAMED', title, body });
  const { id } = await steps.do(officer, documents.answerOnSpot, async () => {
    const { appeal } = await eventually('the appeal at the desk', () => officer.ask(documents.appeal, { number }), ({ appeal: one }) => one);
    return { appealId: appeal.id, version: appeal.version, ...said };
  });
  await eventually('an open call-back', () => callBackOf(caller, id), (one) => one?.state === 'OPEN');
  return { id, number };
};

const onCall = async (caller, id) => ({ appealId: id, version: (await callBackOf(caller, id)).version });
const record = ({ steps, caller }, id, form) => steps.do(caller, documents.recordCallBack, async () => ({ ...(await onCall(caller, id)), ...form }));

const uphold = async (walk) => {
  const { steps, caller, leader, sender } = walk;
  const one = await steps.run('7p', caller, 'calls who left a name, and hears that they are not content', async () => {
    const known = await answered(walk, '加班餐为什么没有夜宵', '加班到十点，食堂没有夜宵。', { answer: '加班满四小时发餐补，夜宵窗口开到二十一点半。', grounds: '食堂供餐规定第 6 条。' });
    const { state } = await record(walk, known.id, { outcome: 'REACHED', satisfied: false, words: '还是想要夜宵。' });
    return { ...known, say: `${known.number}: ${state}, not content` };
  });
  await steps.run('7q', leader, 'reviews it and upholds the answer, with reasons that the sender reads', async () => {
    const { decided } = await steps.do(leader, documents.decideReview, async () => {
      const find = (reviews) => reviews.find(({ appealId }) => appealId === one.id);
      const { id: reviewId, version } = find(await eventually('the review in the list', () => leader.all('reviews', documents.reviews), find));
      return { reviewId, version, outcome: 'UPHELD', reasons: '规定如此，餐补已按时发放；夜宵的事转食堂管理会再议。' };
    });
    await statusOf(caller, one.id, 'CONCLUDED');
    const told = ({ case: own }) => own.reviews.some(({ decided: read }) => read?.reasons === decided.reasons);
    await eventually('the reasons on the sender’s page', () => Sender.byLogin(sender, one.number).ask(documents.ownReviews), told);
    return `${decided.outcome}: ${decided.reasons}`;
  });
};

const callInVain = async (walk) => {
  const { steps, caller } = walk;
  await steps.run('7r', caller, 'calls in vain as often as the policy asks: unreachable, which is not content', async () => {
    const { id, number } = await answered(walk, '更衣柜钥匙丢了', '更衣柜钥匙丢了，找谁配。', { answer: '到后勤值班室登记，当天就能配。', grounds: '更衣室管理办法。' });
    const { attemptsMost } = await callBackOf(caller, id);
    for (let nth = 1; nth <= attemptsMost; nth += 1) await record(walk, id, { outcome: 'UNREACHABLE', words: '没人接。' });
    const { attempts, satisfaction } = await stateOf(caller, id, 'UNREACHABLE');
    expect(attempts === attemptsMost && satisfaction === null, `${attemptsMost} attempts and nobody’s word`);
    const { status } = await statusOf(caller, id, 'CONCLUDED');
    return `${number}: ${attempts} attempts, UNREACHABLE; ${status}`;
  });
};

const hearRefusal = async (walk) => {
  const { steps, caller } = walk;
  await steps.run('7s', caller, 'reaches who would rather not say: refused, which is not content', async () => {
    const { id, number } = await answered(walk, '班车末班几点', '东线班车末班到底几点。', { answer: '末班 22:40，候车点在北门。', grounds: '通勤车时刻表。' });
    await record(walk, id, { outcome: 'REFUSED' });
    const { satisfaction } = await stateOf(caller, id, 'REFUSED');
    expect(satisfaction === null, 'nobody’s word');
    const { status } = await statusOf(caller, id, 'CONCLUDED');
    return `${number}: REFUSED; ${status}`;
  });
};

const askByLink = async (walk) => {
  const { steps, stack, caller } = walk;
  const { code, ...one } = await steps.run('7t', caller, 'asks who left a name by questionnaire', async () => {
    const known = await answered(walk, '浴室几点关门', '下中班到浴室几点关门。', { answer: '中班浴室开到次日一点。', grounds: '浴室开放时间表。' });
    const { linkCode } = await steps.do(caller, documents.askByQuestionnaire, () => onCall(caller, known.id));
    return { ...known, code: linkCode, say: `${known.number}: a link whose code begins with ${linkCode.slice(0, 4)}` };
  });
  const anybody = { ask: (query, variables) => askPatiently(stack.graphql, query, variables) };
  await steps.run('7u', 'sender by the link', 'answers without a login: content', async () => {
    const { satisfied, review } = await steps.do(anybody, documents.answerQuestionnaire, async () => {
      const { questionnaire } = await anybody.ask(documents.questionnaire, { code });
      expect(questionnaire?.state === 'OPEN', 'an open questionnaire');
      return { code, satisfied: true, words: '知道了。' };
    });
    expect(satisfied && !review, 'an answer taken');
    const { status } = await statusOf(caller, one.id, 'CONCLUDED');
    return `${one.number}: ${status}`;
  });
  await steps.run('7v', 'sender by the link', 'the link serves once', () =>
    refuses(anybody, documents.answerQuestionnaire, { code, satisfied: false }, 'questionnaire-used'));
};

/** Steps 8i on: a question that nobody answers, which is an outcome of its own once its clock has run out. */
export const walkSilence = async (steps, stack, tenant) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const [officer, caller] = [as('officer', 0), as('officer', 1)];
  const asked = await steps.run('8i', caller, 'asks one by questionnaire, and hears nothing', async () => {
    const known = await answered({ steps, officer, caller, sender: as('sender', 1) }, '饮水机滤芯', '三楼饮水机滤芯多久换一次。', { answer: '每季度换一次，上次是月初。', grounds: '设备台账。' });
    await steps.do(caller, documents.askByQuestionnaire, () => onCall(caller, known.id));
    const waits = ({ clocks }) => clocks.find(({ kind, state }) => kind === 'silence' && state === 'RUNNING');
    const { dueAt, label } = waits(await eventually('the clock of the question', async () => (await officer.ask(documents.appeal, { id: known.id })).appeal, waits));
    return { ...known, dueAt, say: `${known.number}: ${label} 至 ${dueAt}` };
  });
  await steps.run('8j', 'clock', 'is moved past the end of the question', async () => {
    await moveClock(stack, new Date(Date.parse(asked.dueAt) + 60_000));
    return asked.dueAt;
  });
  await steps.run('8k', 'feedback', 'says that nobody answered: silence, which is not content', async () => {
    const { satisfaction } = await stateOf(caller, asked.id, 'SILENCE', A_SILENT_PUBLISHER);
    expect(satisfaction === null, 'nobody’s word');
    const { status } = await statusOf(caller, asked.id, 'CONCLUDED');
    return `${asked.number}: SILENCE; ${status}`;
  });
};
