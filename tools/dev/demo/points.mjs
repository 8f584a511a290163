import * as documents from './documents.mjs';
import { Login } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';

/** All that stands on one's account. */
const accountOf = async (login) => {
  const entries = [];
  for (let after; ; ) {
    const { ownPoints } = await login.ask(documents.ownPoints, { after });
    entries.push(...ownPoints.edges.map(({ node }) => node));
    if (!ownPoints.pageInfo.hasNextPage) return { balance: ownPoints.balance, entries };
    after = ownPoints.pageInfo.endCursor;
  }
};

const told = ({ points, balanceBefore, balanceAfter, evidence }) => `${points}: ${evidence.text}; ${balanceBefore} → ${balanceAfter}`;

/** Steps 8: points entered from facts, with evidence, told to whom they concern, appealed and taken back by an entry of their own. */
export const walkPoints = async (steps, stack, tenant, late) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const [officer, leader, auditor] = [as('officer'), as('leader'), as('auditor')];
  const of = ({ entries }, points) => entries.find((one) => one.points === points && one.evidence.appealNumber === late.number);
  const entered = (head, points) => eventually(`the entry of ${points}`, () => accountOf(head), (account) => of(account, points));
  const order = (await officer.ask(documents.appeal, { id: late.id })).appeal.orders[0];
  const head = await Login.ofPerson(stack, tenant, order.person.id);
  await steps.run('8a', head, 'sees the points of the commission that ran out, with what they are for', async () => told(of(await entered(head, -2), -2)));
  await evade(steps, officer, head, { ...late, orderId: order.id });
  const evaded = await steps.run('8c', head, 'sees the points of the evasion and its evidence', async () => {
    const entry = of(await entered(head, -1), -1);
    expect(entry.evidence.words, 'the evidence in words');
    return { id: entry.id, say: `${told(entry)} “${entry.evidence.words}”` };
  });
  await plead(steps, head, leader, evaded.id);
  await steps.run('8g', head, 'has an account that is the sum of its entries', async () => {
    const { balance, entries } = await eventually('the reversal', () => accountOf(head), (account) => account.entries.find(({ id, state }) => id === evaded.id && state === 'REVERSED'));
    const standing = entries.filter(({ person, state }) => person?.id === head.personId && state !== 'REVERSED').map(({ points }) => points);
    expect(standing.reduce((sum, points) => sum + points, 0) === balance, `entries that come to ${balance}, not ${standing.join(' ')}`);
    return `${standing.length} entries that stand come to ${balance}`;
  });
  await steps.run('8h', auditor, 'finds every entry once, each from its own fact', () => onceEach(auditor, late.id));
};

const evade = async (steps, officer, head, { id, orderId }) => {
  const orderNow = async () => (await officer.ask(documents.appeal, { id })).appeal.orders.find((one) => one.id === orderId);
  await steps.run('8b', officer, 'finds that the opinion evades, and says why', async () => {
    await steps.do(head, documents.acceptOrder, async () => ({ orderId, version: (await orderNow()).version }));
    await steps.do(head, documents.giveOpinion, async () => ({ orderId, version: (await orderNow()).version, text: '这事不归我们管，找别的部门问问。' }));
    const opined = ({ opinions }) => opinions.length > 0;
    const { evidence } = await steps.do(officer, documents.findEvasion, async () => {
      const { opinions } = await eventually('the opinion', orderNow, opined);
      return { orderId, opinionId: opinions.at(-1).id, evidence: '食堂由本部门管理，意见没有答所问，也没有依据。' };
    });
    return evidence;
  });
};

const plead = async (steps, head, leader, entryId) => {
  await steps.run('8d', head, 'appeals the entry 申辩', async () => {
    const { state, plea } = await steps.do(head, documents.appealPoints, { entryId, words: '晚班菜谱由承包方定，当天已经去谈，意见写得太短，不是推诿。' });
    return `${state}: ${plea.words}`;
  });
  await steps.run('8e', head, 'may do so once', () => refuses(head, documents.appealPoints, { entryId, words: '再说一遍。' }, 'plea-given'));
  await steps.run('8f', leader, 'takes the points back, by another entry', async () => {
    const { state, plea } = await steps.do(leader, documents.decidePointsAppeal, async () => {
      const find = (points) => points.find(({ id }) => id === entryId)?.plea;
      const { id: pleaId } = find(await eventually('the plea', () => leader.all('points', documents.pointsAppealed), find));
      return { pleaId, outcome: 'REVERSED', reasons: '当天的会议记录在案，不属推诿。' };
    });
    expect(plea.decision.outcome === 'REVERSED', 'points that are taken back');
    return `${state}: ${plea.decision.reasons}`;
  });
};

const onceEach = async (auditor, id) => {
  const count = ({ journal }, type) => journal.edges.filter(({ node }) => node.type === type).length;
  const found = await eventually('the reversal in the journal', () => auditor.ask(documents.journal, { id }), (read) => count(read, 'points-reversed') === 1);
  const counts = ['points-entered', 'points-appealed', 'points-reversed'].map((type) => count(found, type));
  expect(counts.join() === '2,1,1' && found.verifyJournal.intact, `two entries, a plea and a reversal in an unbroken chain, not ${counts.join()}`);
  return 'two entries, one plea, one reversal';
};
