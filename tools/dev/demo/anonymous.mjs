import { randomBytes, randomUUID } from 'node:crypto';
import * as documents from './documents.mjs';
import { askPatiently, Login, made, Sender } from './login.mjs';
import { eventually, expect } from './steps.mjs';

const anonymousSender = 'sender without a name';
const names = (unit) => unit?.names.zh ?? '—';
const clocksSaid = (clocks) => clocks.map(({ label, state, dueAt, provisional }) => `${label} ${state} 至 ${dueAt}${provisional ? '（暂定）' : ''}`).join('；');

/** Steps 1 to 4 and 6: an anonymous appeal from a place's QR code to its answer and its lines in the journal; gives the appeal and who handled it. */
export const walkAnonymous = async (steps, stack, tenant) => {
  const as = (role) => Login.of(stack, tenant, role);
  const officer = as('officer');
  const admin = as('tenant-admin');
  const place = await steps.run('0', admin, 'opens a place', async () => {
    const opened = await steps.do(admin, documents.openPlace, { name: '二号食堂 · 文化墙' });
    return { code: opened.code, say: `${opened.place.name}: ${opened.path}` };
  });
  const { number, sender } = await submitByQr(steps, stack, place.code);
  const accepted = await acceptIt(steps, officer, number);
  const handler = await steps.run('2c', 'routing', 'has issued an order', async () => {
    const { appeal } = await eventually('an order', () => officer.ask(documents.appeal, { id: accepted.id }), ({ appeal }) => appeal.orders.length > 0 && appeal.status === 'IN_HAND');
    const [order] = appeal.orders;
    return { orderId: order.id, personId: order.person.id, say: `${order.number} to ${names(order.unit)}, ${order.person.name}` };
  });
  const login = await Login.ofPerson(stack, tenant, handler.personId);
  const { clocks } = await runClocks(steps, officer, accepted.id);
  // Where the tenant promises a first reply, it goes out and its clock is met.
  if (clocks.some(({ kind }) => kind === 'first-reply')) await replyEarly(steps, officer, accepted.id);
  await workOnIt(steps, officer, { login, orderId: handler.orderId }, sender, accepted.id);
  await answerIt(steps, officer, sender, accepted.id);
  await proveIt(steps, as('auditor'), accepted.id);
  return { id: accepted.id, handler: login, sender };
};

const submitByQr = async (steps, stack, code) => {
  const anonymous = (query, variables) => askPatiently(stack.graphql, query, variables);
  await steps.run('1a', 'anybody', 'opens the form behind the QR code', async () => {
    const { form } = await anonymous(documents.form, { code });
    expect(form.__typename === 'Form' && form.modes.includes('ANONYMOUS'), 'a form that takes anonymous appeals');
    return `${form.union.zh}, ${form.place.name}; ${form.promises.map(({ text }) => text).join('；')}`;
  });
  const input = steps.drawOnce('submission', () => ({
    commandId: randomUUID(), placeCode: code, receiptSeed: randomBytes(24).toString('base64url'), mode: 'ANONYMOUS', body: '三号楼夜班澡堂这周都没热水，下班九点多洗不上。大家盼着能把热水供到十一点。',
  }));
  const receipt = await steps.run('1b', anonymousSender, 'submits without a login and gets a receipt', async () => {
    const { number, receiptCode, promises } = made(await anonymous(documents.submit, { input }));
    expect(/^\d{16}$/.test(receiptCode), 'a receipt of 16 digits');
    expect(promises.length > 0, 'promises');
    return { number, receiptCode, say: `${number}, receipt ${receiptCode.slice(0, 4)} **** **** ****; ${promises.map(({ text }) => text).join('；')}` };
  });
  await steps.run('1c', anonymousSender, 'the same submission again is the same appeal', async () => {
    const again = made(await anonymous(documents.submit, { input }));
    expect(again.number === receipt.number && again.receiptCode === receipt.receiptCode, 'the same number and receipt');
    return again.number;
  });
  const sender = Sender.byReceipt(stack, receipt.receiptCode);
  await steps.run('1d', anonymousSender, 'opens the case by the receipt', () => sender.signIn());
  return { number: receipt.number, sender };
};

const acceptIt = async (steps, officer, number) => {
  const seen = await steps.run('2a', officer, 'sees it in the queue with the proposed route', async () => {
    const row = (await officer.all('appeals', documents.queue, { tab: 'TO_ACCEPT' })).find((one) => one.number === number);
    expect(row, `${number} among those to accept`);
    const { appeal } = await eventually('a proposal', () => officer.ask(documents.appeal, { id: row.id }), ({ appeal }) => appeal.proposal?.unit);
    expect(appeal.sender.person === null, 'no sender to be seen');
    const { id, version, suggested } = appeal;
    return { id, version, suggested, say: `${names(appeal.proposal.unit)}, ${appeal.proposal.person?.name ?? '—'}: ${appeal.proposal.why.map(({ text }) => text).join('；')}` };
  });
  return steps.run('2b', officer, 'sets category and grade and accepts', async () => {
    const accepted = await steps.do(officer, documents.accept, { appealId: seen.id, version: seen.version, category: seen.suggested.category.id, grade: seen.suggested.grade.id });
    return { ...accepted, say: `${seen.suggested.category.id}, ${seen.suggested.grade.id}: ${accepted.status}` };
  });
};

const runClocks = (steps, officer, id) =>
  steps.run('3', 'sla', 'runs the clocks of the tenant', async () => {
    const { appeal } = await eventually('two running clocks', () => officer.ask(documents.appeal, { id }), ({ appeal }) => appeal.clocks.filter(({ state }) => state === 'RUNNING').length >= 2);
    return { clocks: appeal.clocks, say: clocksSaid(appeal.clocks) };
  });

/** What the policy asks of a kind of reply. */
export const partsOf = async (officer, kind) => {
  const { policy } = await officer.ask(documents.replyParts);
  return policy.replyRequirements.find((one) => one.kind === kind)?.parts.map(({ id }) => id) ?? [];
};

const replyEarly = (steps, officer, id) =>
  steps.run('3b', officer, 'sends the first reply the same day', async () => {
    await steps.do(officer, documents.sendReply, { appealId: id, kind: 'FIRST', text: '您反映的热水问题已受理，由综合服务科办理，三个工作日内给您方案。这几天一号楼浴室开到 23 点。', parts: await partsOf(officer, 'FIRST') });
    const after = await eventually('the first reply met', () => officer.ask(documents.appeal, { id }), ({ appeal: one }) => one.clocks.some(({ kind, state }) => kind === 'first-reply' && state === 'MET'));
    return clocksSaid(after.appeal.clocks);
  });

const orderNow = async (login, id) => {
  const { appeal } = await login.ask(documents.appeal, { id });
  return appeal.orders[0];
};

const workOnIt = async (steps, officer, { login, orderId }, sender, id) => {
  await steps.run('4a', login, 'takes the order and reports progress', async () => {
    const taken = await steps.do(login, documents.acceptOrder, { orderId, version: (await orderNow(login, id)).version });
    const reported = await steps.do(login, documents.reportProgress, { orderId, version: taken.version, text: '已到现场看过，循环泵要换配件。' });
    return reported.state;
  });
  await steps.run('4b', login, 'asks for material: the clock pauses', async () => {
    await steps.do(login, documents.requestMaterial, { appealId: id, orderId, question: '请补充是哪几个时段没有热水。' });
    const { appeal } = await eventually('a paused clock', () => officer.ask(documents.appeal, { id }), ({ appeal }) => appeal.clocks.some(({ state }) => state === 'PAUSED'));
    return clocksSaid(appeal.clocks);
  });
  await steps.run('4c', anonymousSender, 'gives it by receipt: the clock runs on', async () => {
    await steps.do(sender, documents.giveMaterial, async () => {
      const seen = await eventually('the question', () => sender.ask(documents.ownCase), (data) => data.case.openRequest);
      return { requestId: seen.case.openRequest.id, body: '晚上八点以后基本都是凉的，周三最厉害。' };
    });
    const { appeal } = await eventually('no paused clock', () => officer.ask(documents.appeal, { id }), ({ appeal }) => appeal.clocks.every(({ state }) => state !== 'PAUSED'));
    return clocksSaid(appeal.clocks);
  });
  await steps.run('4d', login, 'gives the opinion', async () => {
    const given = await steps.do(login, documents.giveOpinion, { orderId, version: (await orderNow(login, id)).version, text: '循环泵周一到货，周二修好；即日起一号楼浴室开放到 23 点。依据后勤服务标准第 9 条。' });
    return given.state;
  });
};

const answerIt = async (steps, officer, sender, id) => {
  await steps.run('4e', officer, 'sends the reply', async () => {
    const { appeal } = await eventually('the opinion', () => officer.ask(documents.appeal, { id }), ({ appeal }) => appeal.orders[0].opinions.length > 0);
    const reply = await steps.do(officer, documents.sendReply, { appealId: id, kind: 'FINAL', text: '循环泵周一到货，周二修好，热水供到 23 点；在那之前一号楼浴室开到 23 点。', opinionId: appeal.orders[0].opinions.at(-1).id, parts: await partsOf(officer, 'FINAL') });
    await eventually('the status answered', () => officer.ask(documents.appeal, { id }), ({ appeal: one }) => one.status === 'ANSWERED');
    return reply.text;
  });
  await steps.run('4f', anonymousSender, 'reads the reply by receipt and writes back', async () => {
    const seen = await eventually('the reply', () => sender.ask(documents.ownCase), (data) => data.case.replies.some(({ kind }) => kind === 'FINAL'));
    const entry = await steps.do(sender, documents.write, { body: '看到了，谢谢，周二我们看看。' });
    await eventually('the message at the desk', () => officer.ask(documents.appeal, { id }), ({ appeal }) => appeal.timeline.some(({ words }) => words === entry.words));
    return `${seen.case.status}: ${seen.case.replies.at(-1).text}`;
  });
};

const proveIt = (steps, auditor, id) =>
  steps.run('6', auditor, 'finds each fact once in an unbroken chain', async () => {
    const wanted = ['appeal-filed', 'appeal-accepted', 'order-issued', 'clock-started', 'material-requested', 'material-given', 'opinion-given', 'reply-sent', 'sender-wrote'];
    const found = await eventually('every fact', () => auditor.ask(documents.journal, { id }), ({ journal }) => wanted.every((type) => journal.edges.some(({ node }) => node.type === type)));
    const ids = found.journal.edges.map(({ node }) => node.factId);
    expect(new Set(ids).size === ids.length, 'each fact once');
    expect(found.verifyJournal.intact, 'an unbroken chain');
    return `${ids.length} facts of this appeal; ${found.verifyJournal.lines} lines, head ${found.verifyJournal.head.slice(0, 16)}…`;
  });
