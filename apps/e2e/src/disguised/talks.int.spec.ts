import { ListOwnPoints } from '@huiyin/contracts';
import type { TestTenant } from '@huiyin/testing';
import { ask } from '../figures/asking';
import { Idea } from './idea';
import { Practices, type Practice } from './practices';
import { Way } from './way';

jest.setTimeout(60_000);

/** What is to come of the same acts by the numbers of each practice. */
interface Expected extends Practice {
  readonly commissionDue: string;
  readonly reviewers: number;
  /** A sheet with full marks for effect and feasibility, and what it comes to. */
  readonly close: readonly [state: string, reached: number, reachable: number];
  readonly leastFen: number;
  readonly claimUntil: string;
}
const known = { commissionDue: '2027-01-13', reviewers: 2, close: ['adopted', 120, 200], leastFen: 10_000, claimUntil: '2027-04-04T16:00:00.000Z' } as const;
const practices: readonly (readonly [string, Expected])[] = [
  ['by its own names', { seed: null, longer: 0, ...known }],
  ['by other names', { seed: 4711, longer: 0, ...known }],
  // Weights 5, 4, 3 and 2, a scale of 9, three reviewers, and 61 in a hundred to be reached.
  ['by other names and numbers', { seed: 815, longer: 1, commissionDue: '2027-01-14', reviewers: 3, close: ['to-decline', 216, 378], leastFen: 10_100, claimUntil: '2027-04-05T16:00:00.000Z' }],
];

let here: Practices;
const [late, evaded, asked] = [new Map<string, Way>(), new Map<string, Way>(), new Map<string, Way>()];
const [good, close] = [new Map<string, Idea>(), new Map<string, Idea>()];
const found = new Map<string, { readonly good: string[]; readonly close: string[]; readonly granted: (string | undefined)[] }>();

const file = async (into: Map<string, Way>): Promise<void> => here.step(0, async (tenant, name) => void into.set(name, await Way.filed(here.world, tenant, '三号楼夜班澡堂这周都没热水。')));
const each = (hours: number, of: Map<string, Way>, act: (way: Way, name: string) => Promise<void>): Promise<void> => here.step(hours, async (_tenant, name) => act(of.get(name)!, name));

const suggest = async (): Promise<void> => {
  await here.step(1, async (tenant) => tenant.changeMember('colleague', { roles: ['sender', 'reviewer'] }));
  await here.step(0, async (tenant, name) => {
    good.set(name, await Idea.raised(here.world, tenant, asked.get(name)!));
    close.set(name, await Idea.raised(here.world, tenant, evaded.get(name)!));
  });
  await here.step(0, async (_tenant, name) => {
    const { leastFen } = practices.find(([one]) => one === name)![1];
    const states = { good: await good.get(name)!.scored(['effect', 'benefit']), close: await close.get(name)!.scored(['effect', 'feasible']) };
    found.set(name, { ...states, granted: await good.get(name)!.granted(leastFen - 1, leastFen) });
    if (states.close.includes('to-decline')) await close.get(name)!.declined();
    await good.get(name)!.claimed();
    await good.get(name)!.paid();
  });
};

beforeAll(async () => {
  here = await Practices.open('heze', practices);
  for (const into of [late, evaded, asked]) await file(into);
  for (const cases of [late, evaded, asked]) await each(0, cases, (way) => way.accept());
  await suggest();
  for (const cases of [evaded, asked]) await each(0, cases, (way) => way.opinion());
  await each(1, evaded, (way) => way.evasion());
  await each(0, evaded, (way) => way.plead('head', 'evasion'));
  // Merged before the answer, and answered with what it was merged into.
  await each(0, evaded, async (way, name) => way.mergeInto(asked.get(name)!));
  await each(0, asked, (way) => way.reply());
  await each(0, asked, (way) => way.questionnaire(true));
  for (let days = 0; days < 12; days += 2) await here.step(48);
  await each(0, late, (way) => way.opinion());
}, 300_000);
afterAll(() => here.world.close());

describe.each(practices)('N-01 the whole way of what was said in a talk, in a practice %s', (name, { longer, commissionDue, reviewers, close: [state, reached, reachable], leastFen, claimUntil }) => {
  const tenant = (): TestTenant => here.tenant(name);
  const called = (code: string): string => tenant().called(code);

  it('H-04 has the time of its commission form, and is late by that alone', async () => {
    const [started] = (await late.get(name)!.said('clock-started')).filter(({ data }) => data['kind'] === called('commission'));
    expect(String(started?.data['dueAt']).slice(0, 10)).toBe(commissionDue);
    const breached = (await late.get(name)!.said('clock-breached')).map(({ data }) => [data['kind'], String(data['dueAt']).slice(0, 10)]);
    expect(breached).toContainEqual([called('commission'), commissionDue]);
  });

  it('H-07 costs the head what its rules say: lateness stands, a plea takes the evasion back', async () => {
    const { edges, balance } = await ask(here.world, ListOwnPoints, { first: 10 }, tenant().as('head'));
    const times = 1 + longer;
    expect(edges.map(({ node }) => [node.ruleId, node.points, node.state])).toEqual([[called('overdue'), -2 * times, 'entered'], [called('evasion'), -times, 'reversed']]);
    expect(balance).toBe(-2 * times);
  });

  it('H-08 is adopted or not by its own panel: how many, by which weights and from which mark', async () => {
    expect(found.get(name)).toMatchObject({ good: [...Array<string>(reviewers - 1).fill('raised'), 'adopted'], close: [...Array<string>(reviewers - 1).fill('raised'), state] });
    const [decided] = await evaded.get(name)!.said('suggestion-adopted', 'suggestion-declined');
    expect(decided).toMatchObject({ type: state === 'adopted' ? 'suggestion-adopted' : 'suggestion-declined', data: { reviewers, reached, reachable } });
  });

  it('T-12 H-08 is paid within its own limits and its own time', async () => {
    expect(found.get(name)?.granted).toEqual(['award-below-limit', undefined]);
    const [granted, paid] = await asked.get(name)!.said('award-granted', 'award-paid');
    expect([granted?.data['fen'], granted?.data['claimUntil'], paid?.data['fen']]).toEqual([leastFen, claimUntil, leastFen]);
  });

  it('T-10 is answered, together with what was merged into it, and the questionnaire is its end', async () => {
    const told = await asked.get(name)!.said('appeal-filed', 'appeal-accepted', 'opinion-given', 'reply-sent', 'call-back-asked', 'satisfaction-given', 'appeal-concluded');
    expect(told.map(({ type }) => type)).toEqual(['appeal-filed', 'appeal-accepted', 'opinion-given', 'reply-sent', 'call-back-asked', 'satisfaction-given', 'appeal-concluded']);
    expect(await asked.get(name)!.read()).toMatchObject({ status: 'concluded' });
    expect(await evaded.get(name)!.read()).toMatchObject({ status: 'answered' });
  });
});

it('N-01 and nothing of it was left over', async () => {
  expect(await here.parked()).toEqual([]);
});
