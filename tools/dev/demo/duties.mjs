import * as documents from './documents.mjs';
import { Login } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';

const heldBy = ({ number, unit, person }) => `${number} to ${unit.names.zh}, ${person.name}`;

/** Steps 11 on: who must not act on an appeal, and what a department gives back. */
export const walkDuties = async (steps, stack, tenant, submit) => {
  const officer = Login.of(stack, tenant, 'officer');
  const caseOf = async (id) => (await officer.ask(documents.appeal, { id })).appeal;
  // Being in hand is a change of the appeal, which is decided on as it is after it.
  const orderedTo = async (id, personId) => {
    const isNew = ({ status, orders }) => status === 'IN_HAND' && orders.some(({ person, state }) => state === 'ISSUED' && person && person.id !== personId);
    const { orders } = await eventually('an order', () => caseOf(id), isNew);
    return orders.at(-1);
  };
  const accepted = async (title, body) => {
    const { id, number } = await submit(title, body);
    const input = async () => {
      const { version, suggested } = await caseOf(id);
      return { appealId: id, version, category: suggested.category.id, grade: suggested.grade.id };
    };
    await steps.do(officer, documents.accept, input);
    const { id: orderId, person } = await orderedTo(id);
    return { id, number, orderId, personId: person.id };
  };
  const context = { steps, stack, tenant, officer, caseOf, orderedTo, accepted };
  await keepOut(context);
  await giveBack(context);
};

/** Persons concerned read nothing of it, and their order is somebody else's. */
const keepOut = async ({ steps, stack, tenant, officer, caseOf, orderedTo, accepted }) => {
  const concerned = await steps.run('11i', officer, 'keeps whom an appeal is about out of it: the order goes to somebody else', async () => {
    const one = await accepted('派活不公', '班里派活总是那几个人吃亏，说了也没用。');
    const reason = '诉求说的就是承办人。';
    await steps.do(officer, documents.barPersons, async () => ({ appealId: one.id, version: (await caseOf(one.id)).version, personIds: [one.personId], barred: true, reason }));
    return { ...one, say: heldBy(await orderedTo(one.id, one.personId)) };
  });
  const person = await Login.ofPerson(stack, tenant, concerned.personId);
  await steps.run('11j', person, 'finds nothing of it any more', async () => {
    const { appeal } = await eventually('nothing to read', () => person.ask(documents.appeal, { id: concerned.id }), ({ appeal: seen }) => seen === null);
    expect(appeal === null, 'nothing to read');
    return `${concerned.number}: nothing`;
  });
};

/** A return alone is no offence; what was returned goes to somebody else as an order of its own. */
const giveBack = async ({ steps, stack, tenant, officer, caseOf, orderedTo, accepted }) => {
  const one = await steps.run('11k', officer, 'accepts one whose department is not the right one', () => accepted('井口信号灯不亮', '井口信号灯坏了两天，升井的时候看不清。'));
  const handler = await Login.ofPerson(stack, tenant, one.personId);
  const returned = await steps.run('11l', handler, 'returns the order, with the reason', async () => {
    const orderNow = async () => (await caseOf(one.id)).orders.find(({ id }) => id === one.orderId);
    const { state, version } = await steps.do(handler, documents.returnOrder, async () => ({ orderId: one.orderId, version: (await orderNow()).version, why: '信号归机电队管，这里没有图纸。' }));
    await eventually('an accepted appeal', () => caseOf(one.id), ({ status }) => status === 'ACCEPTED');
    return { version, say: state };
  });
  await steps.run('11m', officer, 'finds no evasion in one return alone', () => refuses(officer, documents.findEvasion, { orderId: one.orderId, evidence: '退了一次。' }, 'return-allowed'));
  await steps.run('11n', officer, 'issues it anew to somebody else', async () => {
    const { proposal } = (await officer.ask(documents.choices, { id: one.id })).appeal;
    const to = proposal.choices.flatMap(({ unit, people }) => people.map(({ id }) => ({ unitId: unit.id, personId: id }))).find(({ personId }) => personId !== one.personId);
    await steps.do(officer, documents.issueOrder, { orderId: one.orderId, version: returned.version, ...to });
    return heldBy(await orderedTo(one.id, one.personId));
  });
};
