import { ListOwnPoints } from '@huiyin/contracts';
import type { TestTenant } from '@huiyin/testing';
import { ask } from '../figures/asking';
import { type Practice, Practices } from './practices';
import { Way } from './way';

jest.setTimeout(60_000);

/** When things are due by the numbers of each practice. */
interface Expected extends Practice {
  readonly opinionDue: string;
  readonly answerDue: string;
}
const practices: readonly (readonly [string, Expected])[] = [
  ['by its own names', { seed: null, longer: 0, opinionDue: '2027-01-07', answerDue: '2027-01-11' }],
  ['by other names', { seed: 4711, longer: 0, opinionDue: '2027-01-07', answerDue: '2027-01-11' }],
  ['by other names, with longer times and more points', { seed: 815, longer: 1, opinionDue: '2027-01-08', answerDue: '2027-01-12' }],
];

let here: Practices;
const ways = new Map<string, Way>();

/** Each act of a step is done in every tenant, then hours go by. */
const step = (hours: number, act: (way: Way) => Promise<void>): Promise<void> => here.step(hours, (_tenant, name) => act(ways.get(name)!));

beforeAll(async () => {
  here = await Practices.open('tongnan', practices);
  await here.step(0, async (tenant, name) => void ways.set(name, await Way.filed(here.world, tenant, '三号楼夜班澡堂这周都没热水。')));
  await step(0, (way) => way.accept());
  await step(7 * 24, (way) => way.acceptOrder());
  // The opinion is late everywhere; within ten days every level is called, the leader at last.
  for (let days = 0; days < 10; days += 2) await here.step(48);
  await step(1, (way) => way.judge(1));
  await step(1, (way) => way.opinion());
  await step(1, (way) => way.reply());
  await step(1, (way) => way.call(false));
  await step(1, (way) => way.review('handled-wrongly'));
  await step(1, (way) => way.opinion());
  await step(1, (way) => way.reply());
  await step(1, (way) => way.call(true));
  await step(1, (way) => way.archive());
}, 300_000);
afterAll(() => here.world.close());

describe.each(practices)('N-01 the whole way of an appeal in a practice %s', (name, { longer, opinionDue, answerDue }) => {
  const way = (): Way => ways.get(name)!;
  const tenant = (): TestTenant => here.tenant(name);
  const called = (code: string): string => tenant().called(code);

  it('T-03 is sorted by its words, and the route finds who handles it', async () => {
    const [filed, accepted, issued] = await way().said('appeal-filed', 'appeal-accepted', 'order-issued');
    const sorted = { category: called('livelihood.bathing'), grade: called('general') };
    expect(filed?.data).toMatchObject({ ...sorted, terms: [called('hot-water')], channel: called('web') });
    expect(accepted?.data).toMatchObject({ ...sorted, route: null });
    expect(issued?.data).toMatchObject({ lead: true, unitId: tenant().units.logistics });
  });

  it('T-08 T-09 has the times of its grade', async () => {
    const started = (await way().said('clock-started')).filter(({ round }) => round === 1);
    const due = Object.fromEntries(started.map(({ data }) => [data['kind'], String(data['dueAt']).slice(0, 10)]));
    expect(due).toMatchObject({ [called('opinion')]: opinionDue, [called('answer')]: answerDue });
  });

  it.each([
    ['T-08 late, costs the head of the department', 'head', 'overdue', -2],
    ['T-05 passed on, costs the head of the level that could have solved it', 'workshopHead', 'could-have-solved', -1],
  ] as const)('%s as many points as its policy says', async (_what, who, rule, points) => {
    const { edges, balance } = await ask(here.world, ListOwnPoints, { first: 10 }, tenant().as(who));
    expect(edges.map(({ node }) => [node.ruleId, node.points, node.evidence.clockKind])).toEqual([[called(rule), points * (1 + longer), called('opinion')]]);
    expect(balance).toBe(points * (1 + longer));
  });

  it('T-10 is answered, called back, reviewed, handled again, and archived', async () => {
    const told = await way().said(
      'appeal-filed', 'appeal-accepted', 'order-issued', 'order-accepted', 'clock-breached', 'level-judged', 'opinion-given', 'reply-sent', 'satisfaction-given', 'review-asked', 'review-decided', 'appeal-reopened',
      'appeal-concluded', 'appeal-archived',
    );
    const handledAgain = ['appeal-reopened', 'order-issued', 'opinion-given', 'reply-sent', 'satisfaction-given', 'appeal-concluded', 'appeal-archived'];
    expect(told.map(({ type, round, data }) => (type === 'clock-breached' ? `${round} ${String(data['kind'])} late` : `${round} ${type}`))).toEqual([
      ...['appeal-filed', 'appeal-accepted', 'order-issued', 'order-accepted', `${called('opinion')} late`, `${called('answer')} late`].map((type) => `1 ${type}`),
      ...['level-judged', 'opinion-given', 'reply-sent', 'satisfaction-given', 'review-asked', 'review-decided'].map((type) => `1 ${type}`),
      ...handledAgain.map((type) => `2 ${type}`),
    ]);
    const word = (type: string, field: string): unknown[] => told.filter((fact) => fact.type === type).map(({ data }) => data[field]);
    expect([word('satisfaction-given', 'satisfied'), word('review-decided', 'outcome'), word('appeal-concluded', 'how')]).toEqual([[false, true], ['handled-wrongly'], ['satisfied']]);
    expect(await way().read()).toMatchObject({ status: 'archived', round: 2 });
  });

  it('and nothing of it was left over', async () => {
    expect(await here.parked()).toEqual([]);
  });
});
