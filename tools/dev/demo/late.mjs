import { moveClock } from './move-clock.mjs';
import * as documents from './documents.mjs';
import { Login, Sender } from './login.mjs';
import { eventually, expect } from './steps.mjs';
import { currentTime } from './workday.mjs';

// A step waits for each publisher, and 30 s for one that is silent.
const A_SILENT_PUBLISHER = { patienceMs: 45_000 };

/** Steps 5: a named appeal whose clock runs out climbs one level, and everybody concerned sees it. */
export const walkLate = async (steps, stack, tenant) => {
  const officer = Login.of(stack, tenant, 'officer');
  const sender = Login.of(stack, tenant, 'sender');
  const filed = await steps.run('5a', sender, 'submits as an employee, by name', async () => {
    const { number } = await steps.do(sender, documents.submit, { mode: 'NAMED', title: '食堂晚班只剩素菜', body: '晚班九点下来，食堂就剩两个素菜，能不能给晚班留一份荤菜。' });
    return { number, say: number };
  });
  const { id } = await steps.run('5b', officer, 'accepts it', async () => {
    const accepted = await steps.do(officer, documents.accept, async () => {
      const { appeal } = await eventually('a proposal', () => officer.ask(documents.appeal, { number: filed.number }), ({ appeal }) => appeal?.proposal?.unit);
      return { appealId: appeal.id, version: appeal.version, category: appeal.suggested.category.id, grade: appeal.suggested.grade.id };
    });
    expect(accepted.sender.person, 'the name of a named sender');
    return { id: accepted.id, say: `from ${accepted.sender.person.name}` };
  });
  await passDue(steps, stack, tenant, officer, id);
  await steps.run('5e', sender, 'sees an honest status', async () => {
    const honest = ({ case: own }) => own.clocks.some(({ state }) => state === 'BREACHED') && own.timeline.some(({ kind }) => kind === 'clock-breached');
    const seen = await eventually('the lateness on the sender’s page', () => Sender.byLogin(sender, filed.number).ask(documents.ownCase), honest);
    const late = seen.case.clocks.filter(({ state }) => state === 'BREACHED');
    return late.map(({ label, dueAt }) => `${label} was due ${dueAt}`).join('；');
  });
  return { id, number: filed.number };
};

const passDue = async (steps, stack, tenant, officer, id) => {
  const due = await steps.run('5c', 'clock', 'is moved past the nearest deadline with a ladder', async () => {
    const { appeal } = await eventually('an order and its clocks', () => officer.ask(documents.appeal, { id }), ({ appeal: one }) => one.status === 'IN_HAND' && one.clocks.some(({ state }) => state === 'RUNNING'));
    const [next] = appeal.clocks.filter(({ state }) => state === 'RUNNING').sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    const after = new Date(Date.parse(next.dueAt) + 60_000);
    if ((await currentTime(stack)) < after) await moveClock(stack, after);
    return { id: next.id, say: `${next.label} was due ${next.dueAt}` };
  });
  await steps.run('5d', 'sla', 'climbs to the first level that anybody holds, and who is called sees it at once', async () => {
    const callOf = ({ clocks }) => clocks.find((clock) => clock.id === due.id && clock.state === 'BREACHED')?.steps.find(({ people }) => people.length > 0);
    const { appeal } = await eventually('a breach and a call', () => officer.ask(documents.appeal, { id }), ({ appeal: one }) => callOf(one), A_SILENT_PUBLISHER);
    const step = callOf(appeal);
    const called = await Login.ofPerson(stack, tenant, step.people[0].id);
    const find = (escalations) => escalations.find(({ appeal: one }) => one?.id === id);
    const mine = find(await eventually('the call', () => called.all('escalations', documents.escalations), find));
    return `level ${mine.step.level}, ${called.name} (${called.role}): ${mine.appeal.number} ${mine.appeal.title}`;
  });
};
