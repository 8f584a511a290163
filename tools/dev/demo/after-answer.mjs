import { partsOf } from './anonymous.mjs';
import * as documents from './documents.mjs';
import { askPatiently, Login } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';

const appealOf = async (login, id) => (await login.ask(documents.appeal, { id })).appeal;
const callBackOf = async (login, id) => (await login.ask(documents.callBack, { id })).callBack;

/** Steps 7: asked by who handled nothing of it, reviewed, handled again in a second round, concluded and archived. */
export const walkAfterAnswer = async (steps, stack, tenant, { id, handler, sender }) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const [officer, caller] = [as('officer', 0), as('officer', 1)];
  await callBack(steps, { caller, handler, sender }, id);
  await review(steps, officer, as('leader', 0), id);
  await handleAgain(steps, stack, tenant, officer, id);
  await askAgain(steps, stack, { caller, sender }, id);
  await close(steps, officer, as('auditor', 0), id);
};

const callBack = async (steps, { caller, handler, sender }, id) => {
  await steps.run('7a', handler, 'may not call back what they handled', async () => {
    const { version } = await callBackOf(handler, id);
    return refuses(handler, documents.recordCallBack, { appealId: id, version, outcome: 'REACHED', satisfied: true }, 'call-back-own-work');
  });
  const find = (callBacks) => callBacks.find(({ appealId }) => appealId === id);
  const listed = async () => find(await eventually('the call-back in the list', () => caller.all('callBacks', documents.callBacks), find));
  await steps.run('7b', caller, 'handled nothing of it, and has nobody to phone: the sender left no name', async () => {
    const { version } = await listed();
    return refuses(caller, documents.recordCallBack, { appealId: id, version, outcome: 'REACHED', satisfied: true }, 'call-back-anonymous');
  });
  await steps.run('7c', caller, 'asks by questionnaire instead', async () => {
    await steps.do(caller, documents.askByQuestionnaire, async () => ({ appealId: id, version: (await listed()).version }));
    const { number, state } = await listed();
    return `${number}: ${state}`;
  });
  await steps.run('7d', sender.name, 'answers it by receipt: not content', async () => {
    const { satisfied, review: opened } = await steps.do(sender, documents.answerQuestionnaire, { satisfied: false, words: '修好第二天又凉了。' });
    expect(!satisfied && opened, 'a review');
    return '修好第二天又凉了。';
  });
};

const review = async (steps, officer, leader, id) => {
  const find = (reviews) => reviews.find(({ appealId }) => appealId === id);
  const open = await steps.run('7e', leader, 'decided nothing of it and is given the review', async () => {
    const found = find(await eventually('the review in the list', () => leader.all('reviews', documents.reviews), find));
    return { ...found, say: `${found.number}, ${found.cause}: ${found.words}` };
  });
  const decision = { reviewId: open.id, version: open.version, outcome: 'HANDLED_WRONGLY', reasons: '配件换了，水温没有复测，应当再办一次。' };
  await steps.run('7f', officer, 'sent the answer and may not review it', () => refuses(officer, documents.decideReview, decision, 'review-own-decision'));
  await steps.run('7g', leader, 'has it handled again', async () => {
    const { decided } = await steps.do(leader, documents.decideReview, decision);
    return `${decided.outcome}: ${decided.reasons}`;
  });
};

const ofRoundTwo = ({ round }) => round === 2;

const handleAgain = async (steps, stack, tenant, officer, id) => {
  const again = await steps.run('7h', 'routing and sla', 'open round 2 with its own order and clocks', async () => {
    const running = ({ round, orders, clocks }) => round === 2 && orders.some(ofRoundTwo) && clocks.some((clock) => ofRoundTwo(clock) && clock.state === 'RUNNING');
    const { orders, clocks } = await eventually('round 2', () => appealOf(officer, id), running);
    const order = orders.find(ofRoundTwo);
    return { personId: order.person.id, orderId: order.id, say: `${order.number} to ${order.person.name}; ${clocks.filter(ofRoundTwo).map(({ label, dueAt }) => `${label} 至 ${dueAt}`).join('；')}` };
  });
  const { orderId, personId } = again;
  const handler = await Login.ofPerson(stack, tenant, personId);
  const versionNow = async () => (await appealOf(handler, id)).orders.find((one) => one.id === orderId).version;
  await steps.run('7i', handler, 'takes the order and gives a new opinion', async () => {
    const { version } = await steps.do(handler, documents.acceptOrder, { orderId, version: await versionNow() });
    const given = await steps.do(handler, documents.giveOpinion, { orderId, version, text: '换了温控阀，连测三晚都在 42 度以上。依据后勤服务标准第 9 条。' });
    return given.state;
  });
  await steps.run('7j', officer, 'sends the second answer', async () => {
    const opined = ({ orders }) => orders.some((one) => one.id === orderId && one.opinions.length > 0);
    const { orders } = await eventually('the opinion', () => appealOf(officer, id), opined);
    const opinionId = orders.find((one) => one.id === orderId).opinions.at(-1).id;
    const text = '温控阀已换，连测三晚水温正常，热水供到 23 点。';
    await steps.do(officer, documents.sendReply, { appealId: id, kind: 'FINAL', text, opinionId, parts: await partsOf(officer, 'FINAL') });
    await eventually('the status answered', () => appealOf(officer, id), ({ status, round }) => status === 'ANSWERED' && round === 2);
    return text;
  });
};

const askAgain = async (steps, stack, { caller, sender }, id) => {
  await steps.run('7k', caller, 'asks again, and is given no link: a sender without a name answers by receipt', async () => {
    const { version } = await eventually('an open call-back', () => callBackOf(caller, id), ({ state }) => state === 'OPEN');
    const { linkCode } = await steps.do(caller, documents.askByQuestionnaire, { appealId: id, version });
    expect(linkCode === null && (await callBackOf(caller, id)).linkCode === null, 'no link');
    return 'no code is shown';
  });
  const anybody = { ask: (query, variables) => askPatiently(stack.graphql, query, variables) };
  await steps.run('7l', sender.name, 'answers by receipt once more: content', async () => {
    const { satisfied, review: opened } = await steps.do(sender, documents.answerQuestionnaire, async () => {
      const { questionnaire } = await sender.ask(documents.questionnaire, {});
      expect(questionnaire?.state === 'OPEN' && questionnaire.round === 2, 'an open questionnaire of round 2');
      return { satisfied: true, words: '这回热了。' };
    });
    expect(satisfied && !opened, 'an answer taken');
    const { questionnaire } = await sender.ask(documents.questionnaire, {});
    return `${questionnaire.union.zh} ${questionnaire.number}`;
  });
  await steps.run('7m', sender.name, 'answers once, and nobody without the receipt', async () => {
    await refuses(anybody, documents.answerQuestionnaire, { satisfied: false }, 'questionnaire-unknown');
    return refuses(sender, documents.answerQuestionnaire, { satisfied: false }, 'questionnaire-used');
  });
};

const close = async (steps, officer, auditor, id) => {
  await steps.run('7n', officer, 'archives what was concluded', async () => {
    const archived = await steps.do(officer, documents.archive, async () => {
      const { version } = await eventually('the conclusion', () => appealOf(officer, id), ({ status }) => status === 'CONCLUDED');
      return { appealId: id, version };
    });
    return archived.status;
  });
  await steps.run('7o', auditor, 'finds what came after the answer in an unbroken chain', async () => {
    const wanted = ['call-back-asked', 'satisfaction-given', 'review-asked', 'review-decided', 'appeal-reopened', 'appeal-concluded', 'appeal-archived'];
    const all = ({ journal }) => wanted.every((type) => journal.edges.some(({ node }) => node.type === type));
    const { journal, verifyJournal } = await eventually('every fact', () => auditor.ask(documents.journal, { id }), all);
    expect(verifyJournal.intact, 'an unbroken chain');
    return `${journal.total} facts of this appeal in two rounds`;
  });
};
