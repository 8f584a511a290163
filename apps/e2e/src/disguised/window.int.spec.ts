import type { TestTenant } from '@huiyin/testing';
import { Practices, type Practice } from './practices';
import { Way } from './way';

jest.setTimeout(60_000);

/** When things are due on that Monday and after it by the numbers of each practice: minutes, days, hours of work, and the last hour of a day. */
interface Expected extends Practice {
  readonly acceptanceDue: string;
  readonly firstReplyDue: string;
  readonly planDue: string;
  readonly warned: readonly string[];
  readonly nextLevelAt: string;
  readonly silentAt: string;
}
const known = {
  acceptanceDue: '01-04 14:30', firstReplyDue: '01-04 17:30', planDue: '01-07 17:30', warned: ['01-04 11:31', '01-04 15:30'], nextLevelAt: '01-05 10:00', silentAt: '01-10 00:00',
} as const;
const practices: readonly (readonly [string, Expected])[] = [
  ['by its own names', { seed: null, longer: 0, ...known }],
  ['by other names', { seed: 4711, longer: 0, ...known }],
  // Work from 8:10 to 12:05 and from 14:10 to 17:35.
  ['by other names and numbers', {
    seed: 815, longer: 1, acceptanceDue: '01-04 14:36', firstReplyDue: '01-04 17:35', planDue: '01-08 17:35', warned: ['01-04 11:31', '01-04 15:34'], nextLevelAt: '01-05 10:11', silentAt: '01-11 00:00',
  }],
];

let here: Practices;
const [answered, merged, late] = [new Map<string, Way>(), new Map<string, Way>(), new Map<string, Way>()];
const file = (into: Map<string, Way>): Promise<void> => here.step(0, async (tenant, name) => void into.set(name, await Way.filed(here.world, tenant, '三号楼夜班澡堂这周都没热水。')));
const each = (cases: Map<string, Way>, act: (way: Way, name: string) => Promise<void>): Promise<void> => here.step(0, async (_tenant, name) => act(cases.get(name)!, name));

beforeAll(async () => {
  here = await Practices.open('yuwu', practices);
  for (const into of [answered, merged, late]) await file(into);
  for (const cases of [answered, merged]) await each(cases, (way) => way.accept());
  await each(answered, (way) => way.firstReply('responder'));
  await each(answered, (way) => way.opinion());
  await each(merged, async (way, name) => way.mergeInto(answered.get(name)!));
  await each(answered, (way) => way.reply());
  await each(answered, (way) => way.strikeOff());
  await each(merged, (way) => way.questionnaire(null));
  // By the minute, where something is due by one of them.
  for (const time of ['11:30', '11:31']) await here.until(time);
  await each(late, (way) => way.accept());
  for (const time of ['15:29', '15:30', '15:33', '15:34', '17:29', '17:30', '17:34', '17:35']) await here.until(time);
  for (let days = 0; days < 10; days += 2) await here.step(48);
}, 300_000);
afterAll(() => here.world.close());

const local = (at: unknown): string => new Date(Date.parse(String(at)) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

describe.each(practices)('N-01 the whole way of what came to the window, in a practice %s', (name, expected) => {
  const tenant = (): TestTenant => here.tenant(name);
  const called = (code: string): string => tenant().called(code);

  it('Y-01 goes to the responder of the team, who replies first', async () => {
    const [issued, first] = await answered.get(name)!.said('order-issued', 'reply-sent');
    expect(issued?.data).toMatchObject({ personId: tenant().members.responder.personId });
    expect(first?.data).toMatchObject({ kind: 'first' });
  });

  it('Y-03 Y-04 is due, and whoever is to do it is reminded, at its own hours', async () => {
    const started = (await late.get(name)!.said('clock-started')).map(({ data }) => [data['kind'], local(data['dueAt'])]);
    expect(new Map(started as [string, string][])).toEqual(new Map([[called('acceptance'), expected.acceptanceDue], [called('first-reply'), expected.firstReplyDue], [called('plan'), expected.planDue]]));
    const warned = (await late.get(name)!.said('clock-warned')).filter(({ data }) => data['kind'] !== called('plan'));
    expect(warned.map(({ data, occurredAt }) => [data['kind'], local(occurredAt)])).toEqual([[called('acceptance'), expected.warned[0]], [called('first-reply'), expected.warned[1]]]);
  });

  it('Y-03 climbs level by level in its own time, when it is late', async () => {
    const [first] = (await late.get(name)!.said('escalated')).filter(({ data }) => data['kind'] === called('first-reply'));
    expect([first?.data['level'], local(first?.occurredAt), local(first?.data['nextAt'])]).toEqual([1, expected.firstReplyDue, expected.nextLevelAt]);
  });

  it('Y-04 is struck off; who was merged into it is asked, and silence is their answer after its own days', async () => {
    const [concluded] = await answered.get(name)!.said('appeal-concluded');
    expect(concluded?.data).toMatchObject({ how: 'struck-off' });
    const told = await merged.get(name)!.said('appeal-merged', 'reply-sent', 'call-back-asked', 'call-back-failed', 'appeal-concluded');
    expect(told.map(({ type }) => type)).toEqual(['appeal-merged', 'reply-sent', 'call-back-asked', 'call-back-failed', 'appeal-concluded']);
    const [breached] = (await merged.get(name)!.said('clock-breached')).filter(({ data }) => data['kind'] === called('silence'));
    expect(local(breached?.data['dueAt'])).toBe(expected.silentAt);
  });
});

it('N-01 and nothing of it was left over', async () => {
  expect(await here.parked()).toEqual([]);
});
