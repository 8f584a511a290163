import { walkCoSigned } from './co-signed.mjs';
import * as documents from './documents.mjs';
import { walkDuties } from './duties.mjs';
import { Login, Sender } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';

const versionOf = async (login, id) => (await login.ask(documents.appeal, { id })).appeal.version;

/** Steps 11: what may become of an appeal beside being handled. */
export const walkChart = async (steps, stack, tenant) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const [officer, sender, host] = [as('officer'), as('sender', 1), as('host')];
  const submit = async (title, body) => {
    const { number } = await steps.do(sender, documents.submit, { mode: 'NAMED', title, body });
    const { appeal } = await eventually('the appeal at the desk', () => officer.ask(documents.appeal, { number }), ({ appeal: one }) => one);
    return { id: appeal.id, number };
  };
  const { policy } = await officer.ask(documents.policyWords);
  const onVersion = (document, { id }, more) => steps.do(officer, document, async () => ({ appealId: id, version: await versionOf(officer, id), ...more }));
  await steps.run('11a', officer, 'refers what is not the union’s to whom it is', async () => {
    const [to] = policy.outOfScope;
    const { number, status } = await onVersion(documents.refer, await submit('楼上装修太吵', '家里楼上装修，晚上十点还在敲，邻居说不通。'), { to: to.id });
    return `${number} ${status}: ${to.names.zh} ${to.phone ?? ''}`;
  });
  await steps.run('11b', officer, 'does not accept one, with a reason that the sender reads', async () => {
    const [reason] = policy.notAccepted;
    const { number, status } = await onVersion(documents.refuse, await submit('去年那件事再查一遍', '去年评优的事已经复核过两次，请再查一遍。'), { reason: reason.id, words: '这件事已有复核结论，新的情况可以随时再来说。' });
    return `${number} ${status}: ${reason.names.zh}`;
  });
  await steps.run('11c', sender, 'withdraws one that nobody has taken up', async () => {
    const { number } = await submit('东门路灯', '东门路灯昨晚不亮，刚才看已经好了。');
    const { status } = await steps.do(Sender.byLogin(sender, number), documents.withdraw, {});
    return `${number} ${status}`;
  });
  await steps.run('11d', officer, 'answers one on the spot, with grounds', async () => {
    const answer = { answer: '可以分段休，报给班组排进计划就行。', grounds: '职工带薪年休假条例第五条。' };
    const { number, status } = await onVersion(documents.answerOnSpot, await submit('年休假能拆开吗', '今年年休假还有三天，能不能拆成两次休。'), answer);
    expect(status === 'ANSWERED', 'an answer');
    return `${number} ${status}: ${answer.answer}`;
  });
  await fileForAnother(steps, host, sender, policy);
  await mergeTwo({ steps, officer, submit, onVersion });
  await walkDuties(steps, stack, tenant, submit);
  await walkCoSigned({ steps, officer, sender, colleague: as('sender'), submit });
};

/** Where a channel is a host's own, what is asked in a talk is filed and answered there. */
const fileForAnother = async (steps, host, sender, policy) => {
  const channel = policy.channels.find(({ filedBy }) => filedBy.includes('HOST'));
  if (!channel) return;
  await steps.run('11e', host, 'files in a talk what somebody asked, and answers it there', async () => {
    await sender.headers();
    const onSpot = { answer: '本周起班中餐一周一谱，汤用保温桶送到工作面。', grounds: '井下供餐标准第 3 条。' };
    const input = { channel: channel.id, mode: 'NAMED', senderId: sender.personId, kind: 'QUESTION', title: '班中餐能不能换花样', body: '井下班中餐一直是那几样，能不能换一换。', onSpot };
    const { number } = await steps.do(host, documents.fileOnBehalf, input);
    return `${number}, ${channel.names.zh}: ${onSpot.answer}`;
  });
};

const mergeTwo = async ({ steps, officer, submit, onVersion }) => {
  const two = await steps.run('11f', officer, 'merges one into another that says the same', async () => {
    const target = await submit('井口澡堂水凉', '井口澡堂这两天水都是凉的，中班的人洗不上。');
    const source = await submit('澡堂没热水', '中班升井以后井口澡堂没有热水。');
    const { number, status, mergedInto } = await onVersion(documents.merge, source, { targetId: target.id });
    return { target, source, say: `${number} ${status} 并入 ${mergedInto.number}` };
  });
  await steps.run('11g', officer, 'may not merge into what is merged itself', async () => {
    const third = await submit('热水', '澡堂的热水什么时候修好。');
    return refuses(officer, documents.merge, { appealId: third.id, version: await versionOf(officer, third.id), targetId: two.source.id }, 'merge-target-merged');
  });
  await steps.run('11h', officer, 'takes the merge back: it is where it was', async () => {
    const { number, status } = await onVersion(documents.unmerge, two.source);
    expect(status === 'FILED', 'an appeal that is filed');
    return `${number} ${status}`;
  });
};
