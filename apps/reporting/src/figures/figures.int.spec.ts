import { type Caller, CalendarPublished, type FigureId, type InputOf, publisherOf, ReadFigures, SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import fc from 'fast-check';
import { Tenants } from '@huiyin/persistence';
import type { RunningService } from '@huiyin/service';
import { openWorld, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import { memberWith } from '../../test/auditor';
import { tell, type Telling } from '../../test/case';
import { AddFactHandler } from '../journal/add-fact.handler';
import { ReportingModule } from '../reporting.module';
import type { CaseFact, CaseFactType } from './case-fact';
import type { Change } from './changes';
import { addCounts } from './count.store';
import { RecountHandler } from './recount.handler';

let world: World;
let reporting: RunningService;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  world = await openWorld();
  reporting = await world.boot(ReportingModule, 'reporting');
  [ours, theirs] = await twoTenants(world);
}, 60_000);
afterAll(() => world.close());

const add = (fact: CaseFact): Promise<void> => reporting.app.get(AddFactHandler).handle(publisherOf(fact.type) ?? 'intake', fact);
const addAll = async (facts: readonly CaseFact[]): Promise<void> => {
  for (const fact of facts) await add(fact);
};
type Step = readonly [CaseFactType, string, Telling?];
const life = (tenantId: string, steps: readonly Step[], appealId = newId()): CaseFact[] => steps.map(([type, at, more]) => tell(type, { at, tenantId, appealId, ...more }));

const year = { from: '2026-01-01', to: '2026-12-31' };
const read = async (caller: Caller, input: Omit<InputOf<typeof ReadFigures>, 'groupBy'> & Partial<InputOf<typeof ReadFigures>> = year) => {
  const answer = await world.ask(ReadFigures, input, caller);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const q1 = { from: '2026-01-01', to: '2026-03-31' };
const cell = async (caller: Caller, figure: FigureId, input = year) => (await read(caller, input)).total.find((one) => one.figure === figure);
/** Everything that is counted of a tenant, without its ids. */
const counted = async (tenantId: string): Promise<unknown> => ({
  rounds: await world.rows('select round, channel, category, filed_on::text, persons, answered, completion, due_on::text, on_time, answered_on::text, implementation, tenths, rated_on::text, satisfaction from reporting.figure_round where tenant_id = $1 order by filed_on, due_on, round, answered_on, category, persons', [tenantId]),
  counts: await world.rows('select grain, start::text, part, counts from reporting.figure_span where tenant_id = $1 order by 1, 2, 3', [tenantId]),
  rule: await world.rows('select version, time_zone, threshold from reporting.figure_rule where tenant_id = $1', [tenantId]),
});

const journey: readonly Step[] = [
  ['appeal-filed', '03-02T01:00'], ['clock-started', '03-02T01:00'], ['appeal-accepted', '03-02T02:00'], ['order-issued', '03-02T03:00'], ['clock-met', '03-03T02:30'],
  ['reply-sent', '03-03T02:30'], ['satisfaction-given', '03-04T02:00'], ['appeal-concluded', '03-04T02:00'],
];
const again: readonly Step[] = [
  ...journey.slice(0, 6), ['satisfaction-given', '03-30T17:00', { with: { satisfied: false } }], ['appeal-reopened', '04-01T01:00', { round: 2 }],
  ['reply-sent', '04-02T01:00', { round: 2 }], ['appeal-merged', '04-03T01:00', { round: 2 }], ['appeal-unmerged', '04-03T01:00', { round: 2 }],
];

describe('N-05 figures of two tenants', () => {
  it('are the same whatever the order in which facts arrive, and how often', async () => {
    // The second tenant begins with the first one's policy, so that they count alike.
    const [one, other] = [newId(), newId()];
    for (const id of [one, other]) await world.rows("insert into reporting.policy select $1, 1, policy, published_at from reporting.policy where tenant_id = $2 and version = 1", [id, ours.id]);
    const facts = [journey, again, again, journey.slice(0, 3)].flatMap((steps) => life(one, steps));
    const shifted = facts.map((fact) => ({ ...fact, id: newId(), tenantId: other }));
    await addAll(facts);
    await Promise.all([...shifted].reverse().concat(shifted.slice(3, 9)).map(add));
    const expected = await counted(one);
    expect(await counted(other)).toEqual(expected);
    expect(expected).toMatchObject({ rounds: { length: 6 } });
    for (const id of [one, other]) await reporting.app.get(RecountHandler).rebuild(id);
    expect({ ...(await counted(other) as object), rule: [] }).toEqual(expected);
  });

  it('count each tenant’s own, for those who lead, file or run it', async () => {
    await addAll(Array.from({ length: 6 }, () => life(ours.id, journey)).flat());
    expect(await cell(ours.as('officer'), 'items')).toMatchObject({ value: 6 });
    expect(await cell(ours.as('leader'), 'satisfaction', q1)).toMatchObject({ numerator: 6, denominator: 6, value: 1 });
    expect(await cell(ours.as('admin'), 'median-hours', q1)).toMatchObject({ value: 9, denominator: 6 });
    expect(await cell(theirs.as('officer'), 'items')).toMatchObject({ value: 0 });
    for (const name of ['handler', 'employee'] as const) await expect(world.ask(ReadFigures, year, ours.as(name))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    const auditor = await memberWith(world, ours.id, 'auditor');
    await world.drain();
    await expect(world.ask(ReadFigures, year, auditor)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('are never below nothing: a mistake of the counting is refused, and nothing of it kept', async () => {
    const tenants = reporting.app.get(Tenants);
    const change = (value: string, count: number): Change => ({ grain: 'month', start: '2031-01-01', of: 'answered', value, count });
    const all = () => world.rows('select counts from reporting.figure_span where tenant_id = $1 and start = $2', [ours.id, '2031-01-01']);
    const counting = (...changes: Change[]) => tenants.inTenant(ours.id, (tx) => Promise.resolve(addCounts(tx, changes)));
    await expect(counting(change('no', -1))).rejects.toThrow('null value in column "counts"');
    await counting(change('no', 1), change('yes', 2));
    await expect(counting(change('no', -2), change('yes', 1))).rejects.toThrow('null value in column "counts"');
    expect(await all()).toEqual([{ counts: { 'answered/no': 1, 'answered/yes': 2 } }]);
    await counting(change('no', -1), change('yes', -2));
    expect(await all()).toEqual([]);
  });

  it('refuse odd periods by name', async () => {
    const ask = (input: object) => world.ask(ReadFigures, { ...year, ...input }, ours.as('officer'));
    expect(await ask({ from: '2026-03-02', to: '2026-03-01' })).toMatchObject({ refused: 'period-turned', field: 'from' });
    expect(await ask({ from: '1926-01-01' })).toMatchObject({ refused: 'period-too-long', values: { max: 3_660 } });
    for (const input of [{ from: '2026-02-30' }, { from: '2026-3-1' }, { groupBy: 'person' }]) expect(await ask(input)).toMatchObject({ refused: 'field-malformed', field: Object.keys(input)[0] });
  });

  it('are of whole quarters for who reads no cases by their role: two tables that overlap would tell of one day (N-08)', async () => {
    const ask = (caller: Caller, input: object) => world.ask(ReadFigures, { ...q1, groupBy: 'none', ...input }, caller);
    const groupAdmin = await memberWith(world, theirs.id, 'group-admin');
    const both = await memberWith(world, theirs.id, 'leader', 'officer');
    await world.drain();
    const quarterOnly = [ours.as('leader'), ours.as('admin'), theirs.as('leader'), theirs.as('admin'), groupAdmin];
    for (const caller of quarterOnly) {
      for (const input of [{ to: '2026-03-30' }, { from: '2026-03-01' }, year, { groupBy: 'month', to: '2026-01-31' }]) expect(await ask(caller, input)).toEqual({ refused: 'period-not-quarter', field: 'from' });
      expect(await ask(caller, { groupBy: 'month' })).toMatchObject(q1);
    }
    for (const caller of [ours.as('officer'), theirs.as('officer'), both]) expect(await ask(caller, { to: '2026-03-30' })).toMatchObject({ to: '2026-03-30' });
  });

  it('are shown by group, and withheld where a group is small', async () => {
    await addAll(Array.from({ length: 2 }, () => life(ours.id, [['appeal-filed', '03-02T01:00', { with: { category: 'rights', channel: 'hotline' } }]])).flat());
    const { rows, total, threshold } = await read(ours.as('leader'), { ...q1, groupBy: 'category' });
    expect(threshold).toBe(5);
    expect(total[0]).toMatchObject({ figure: 'items', value: 8 });
    // Eight with the six of it known would be two: nothing can stand beside them.
    expect(rows.map(({ group, cells }) => [group, cells[0]?.value, cells[0]?.withheld])).toEqual([['pay', null, 'small'], ['rights', null, 'small']]);
    const months = await read(ours.as('leader'), { ...q1, groupBy: 'month' });
    expect(months.rows.map(({ group, cells }) => [group, cells[0]?.value])).toEqual([['2026-03', 8]]);
  });
});

describe('T-14 persons', () => {
  it('differ from items, whether they are heard before or after the filing; erasure makes them unknown', async () => {
    const tenant = theirs;
    const cases = Array.from({ length: 9 }, () => newId());
    const sender = (appealId: string | undefined, person: string) => world.publishFact(SenderCounted, { tenantId: tenant.id, appealId, data: { appealId: appealId ?? '', personHash: person.repeat(64) } });
    await sender(cases[0], 'a');
    await world.drain();
    for (const [n, appealId] of cases.entries()) await addAll(life(tenant.id, [['appeal-filed', `0${1 + n}-10T01:00`]], appealId));
    for (const [n, person] of ['b', 'a', 'a', 'c', 'e', 'f'].entries()) await sender(cases[n + 1], person);
    await sender(cases[1], 'd');
    await world.drain();
    expect(await cell(tenant.as('officer'), 'persons')).toMatchObject({ value: 6, exclusions: [{ id: 'unknown-persons', count: 2 }] });
    expect(await counted(tenant.id)).toMatchObject({ counts: expect.arrayContaining([expect.objectContaining({ grain: 'month', start: '2026-04-01', counts: expect.objectContaining({ 'seen/2026-03-01': 1 }) as unknown })]) as unknown });
    await addAll(life(tenant.id, [['appeal-erased', '10-10T01:00']], cases[4]));
    expect(await cell(tenant.as('officer'), 'persons')).toMatchObject({ value: 5, exclusions: [{ id: 'unknown-persons', count: 3 }] });
    await sender(cases[4], 'c');
    await world.drain();
    expect(await cell(tenant.as('officer'), 'persons')).toMatchObject({ value: 5 });
    expect(await world.rows('select from reporting.sender_counted where tenant_id = $1', [tenant.id])).toHaveLength(7);
    const before = await counted(tenant.id);
    await reporting.app.get(RecountHandler).rebuild(tenant.id);
    expect(await counted(tenant.id)).toEqual(before);
  });
});

describe('T-14 co-signers', () => {
  it('are persons beside one item, also while another takes it back, in whichever order that comes', async () => {
    const tenant = theirs;
    const appealId = newId();
    await addAll(life(tenant.id, [['appeal-filed', '11-03T01:00']], appealId));
    const say = async (contract: typeof SenderCounted | typeof SenderUncounted, person: string, time: string) => {
      await world.publishFact(contract, { tenantId: tenant.id, appealId, occurredAt: new Date(`2026-11-03T${time}:00.000Z`), data: { appealId, personHash: person.repeat(64) } });
      await world.drain();
    };
    const persons = async (): Promise<number> => (await world.rows<{ n: number }>("select count(*)::int as n from reporting.sender_counted where tenant_id = $1 and counted_on = '2026-11-03'", [tenant.id]))[0]!.n;
    await say(SenderCounted, 'e', '01:00');
    await say(SenderCounted, 'f', '02:00');
    expect(await persons()).toBe(2);
    await say(SenderUncounted, 'f', '03:00');
    await say(SenderCounted, 'f', '02:00');
    expect(await persons()).toBe(1);
    await say(SenderUncounted, 'd', '05:00');
    await say(SenderCounted, 'd', '04:00');
    expect(await persons()).toBe(1);
    await say(SenderCounted, 'f', '06:00');
    expect(await persons()).toBe(2);
    const before = await counted(tenant.id);
    await reporting.app.get(RecountHandler).rebuild(tenant.id);
    expect([await counted(tenant.id), await persons()]).toEqual([before, 2]);
  });
});

describe('T-14 who is counted of an appeal', () => {
  const said = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { minLength: 1, maxLength: 6 });
  const mixed = said.chain((steps) => {
    const places = [-1, ...steps.keys()];
    return fc.tuple(fc.constant(steps), fc.shuffledSubarray([...places, ...places], { minLength: places.length * 2 }));
  });

  it('is whoever said or took it back last, in any order of arrival and however often it comes', async () => {
    await fc.assert(fc.asyncProperty(mixed, async (drawn) => {
      const [steps, order] = drawn;
      const appealId = newId();
      const filing = life(theirs.id, [['appeal-filed', '12-03T01:00']], appealId);
      const facts = steps.map(([person, gone], n) => ({
        ...filing[0]!, id: newId(), type: gone ? SenderUncounted.type : SenderCounted.type, aggregateId: newId(), occurredAt: `2026-12-03T02:0${n}:00.000Z`, data: { appealId, personHash: person.repeat(64) },
      }));
      for (const at of order) await (at < 0 ? addAll(filing) : reporting.app.get(AddFactHandler).handle(SenderCounted.publisher, facts[at]!));
      const rows = await world.rows<{ person: string }>('select left(person_hash, 1) as person from reporting.sender_counted where tenant_id = $1 and appeal_id = $2 and counted_on is not null order by 1', [theirs.id, appealId]);
      const last = new Map(steps);
      expect(rows.map(({ person }) => person)).toEqual([...last].filter(([, gone]) => !gone).map(([person]) => person).sort());
    }), { numRuns: 10 });
    const before = await counted(theirs.id);
    await reporting.app.get(RecountHandler).rebuild(theirs.id);
    expect(await counted(theirs.id)).toEqual(before);
  }, 60_000);
});

describe('a fact that comes early', () => {
  it('waits for its policy; the journal does not', async () => {
    const filed = life(ours.id, [['appeal-filed', '05-04T01:00', { policyVersion: 2 }]]);
    await addAll(filed);
    expect(await world.rows('select from reporting.journal where fact_id = $1', [filed[0]?.id])).toHaveLength(1);
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(await cell(ours.as('officer'), 'items', may)).toMatchObject({ value: 0 });
    await ours.publishPolicy((policy) => ({ ...policy, figures: { threshold: 1 } }));
    await world.drain();
    expect(await cell(ours.as('officer'), 'items', may)).toMatchObject({ value: 1 });
    expect(await read(ours.as('officer'))).toMatchObject({ threshold: 1, timeZone: 'Asia/Shanghai' });
    expect(await world.rows('select from reporting.held')).toEqual([]);
  });

  it('is in the journal also while no figures can be made of it, and is counted when it comes again', async () => {
    const [filed] = life(ours.id, [['appeal-filed', '06-01T01:00']]);
    if (!filed) throw new Error('a fact');
    const june = { from: '2026-06-01', to: '2026-06-30' };
    await world.rows('revoke insert on reporting.figure_round from reporting_app');
    await expect(add(filed)).rejects.toThrow('permission denied');
    await world.rows('grant insert on reporting.figure_round to reporting_app');
    expect(await world.rows('select from reporting.journal where fact_id = $1', [filed.id])).toHaveLength(1);
    expect(await cell(ours.as('officer'), 'items', june)).toMatchObject({ value: 0 });
    await add(filed);
    expect(await cell(ours.as('officer'), 'items', june)).toMatchObject({ value: 1 });
  });

  it('N-02 counts its hours again when a year’s holidays are published', async () => {
    await addAll(life(ours.id, [['appeal-filed', '07-06T01:00'], ['reply-sent', '07-08T01:00']]));
    const july = { from: '2026-07-01', to: '2026-07-31' };
    const before = (await cell(ours.as('officer'), 'median-hours', july))?.value ?? 0;
    await world.publishFact(CalendarPublished, { tenantId: ours.id, data: { version: 2, knownThrough: '2027', days: { '2026-10-01': 'off', '2026-07-07': 'off' } } });
    await world.drain();
    expect(before - ((await cell(ours.as('officer'), 'median-hours', july))?.value ?? 0)).toBeGreaterThan(6);
  });
});
