import { type Caller, type FigureGroup, type FigureId, type InputOf, type OutputOf, ReadAuditOverview, ReadFigures } from '@huiyin/contracts';
import { openWorld, TestTenant, twoTenants, type World } from '@huiyin/testing';
import { ask } from './asking';
import { bruteForce, casesOf, type Figures, groupsIn, type Period } from './brute-force';
import type { Case } from './case';
import { Enterprise, type Practice } from './enterprise';
import { auditorOver } from './group';
import { type Act, pairOf, planOf } from './plans';
import { Random } from './random';
import type { Known } from './said';
import { Services } from './services';
import { shown } from './shown';
import { Walk } from './walk';

const SEED = Number(process.env['FIGURES_SEED'] ?? 20261122);
const JOURNEYS = Number(process.env['FIGURES_JOURNEYS'] ?? 200);
const AT_ONCE = 16;
jest.setTimeout(60_000);
const national = { '2026-10-01': 'off', '2027-01-06': 'off', '2027-01-09': 'work', '2027-01-21': 'off' } as const satisfies Known['national'];

interface Planned {
  readonly walk: Walk;
  readonly acts: readonly Act[];
  readonly begins: number;
}

let world: World;
let services: Services;
let enterprises: Enterprise[];
let grant: () => Promise<Caller>;
const journeys: Planned[] = [];
const cases = new Map<Enterprise, Case[]>();
const random = new Random(SEED);

const plan = (): void => {
  while (journeys.length < JOURNEYS) {
    const [enterprise, begins] = [random.of(enterprises), random.below(5)];
    const { mayStrikeOff } = enterprise;
    if (random.below(8) > 0) {
      journeys.push({ walk: new Walk(enterprise, random), acts: planOf(random, mayStrikeOff), begins });
      continue;
    }
    const [ofTarget, ofSource] = pairOf(random, mayStrikeOff);
    const target = new Walk(enterprise, random);
    journeys.push({ walk: target, acts: ofTarget, begins }, { walk: new Walk(enterprise, random, target), acts: ofSource, begins });
  }
};

const step = async (n: number): Promise<void> => {
  const due = journeys.flatMap(({ walk, acts, begins }) => (acts[n - begins] ? [{ walk, act: acts[n - begins] ?? 'rest' }] : []));
  const lane = async (): Promise<void> => {
    for (let next = due.shift(); next; next = due.shift()) await next.walk.do(next.act);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
};

// Everything is shown: what is withheld cannot be compared.
const open: Practice = (policy) => ({ ...policy, figures: { threshold: 1 } });
// What began before keeps what it began with.
const changed: Practice = (policy) => ({ ...open(policy), hours: { ...policy.hours, week: { ...policy.hours.week, fri: [] } }, review: { ...policy.review, anonymousInSatisfaction: true } });

/** Everybody takes a step, then hours go by; on the way a year's days and another policy are published. */
const walkAll = async (): Promise<void> => {
  const last = Math.max(...journeys.map(({ acts, begins }) => begins + acts.length));
  for (let n = 0; n < last; n += 1) {
    if (n === 5) for (const enterprise of enterprises) await enterprise.publishCalendar(2, national);
    if (n === 3) for (const enterprise of enterprises) await enterprise.publish(changed);
    const hours = random.below(70);
    await (n % 3 === 1 ? services.passUnheard(hours, () => step(n)) : services.pass(hours, () => step(n)));
  }
};

beforeAll(async () => {
  world = await openWorld();
  services = await Services.boot(world);
  // No figure may go by what a practice calls its things.
  const disguised = TestTenant.inDisguise(world, 'tongnan', 'DG', SEED, 1);
  await disguised.onboard();
  enterprises = [...(await twoTenants(world)), disguised].map((tenant) => new Enterprise(world, tenant));
  grant = await auditorOver(world, enterprises.map(({ tenant }) => tenant.id));
  world.clock.moveTo('2027-01-04T00:30:00.000Z');
  for (const enterprise of enterprises) {
    await enterprise.publish(open);
    await enterprise.openPlace();
    await enterprise.tenant.changeMember('secondReviewer', { roles: ['reviewer', 'leader'] });
  }
  await world.drain();
  plan();
  await walkAll();
  for (const enterprise of enterprises) {
    const { policies, senders } = enterprise;
    cases.set(enterprise, casesOf({ facts: await enterprise.facts(), policies, national, senders }));
  }
}, 900_000);
afterAll(() => world.close());

const counted = (enterprise: Enterprise, period: Period, group?: Parameters<typeof bruteForce>[2]): Figures => bruteForce(cases.get(enterprise) ?? [], period, group);
const read = ({ tenant }: Enterprise, input: InputOf<typeof ReadFigures>): Promise<OutputOf<typeof ReadFigures>> => ask(world, ReadFigures, input, tenant.as('officer'));

const groups: readonly Exclude<FigureGroup, 'none'>[] = ['category', 'unit', 'channel', 'month'];
const ever: Period = { from: '2026-01-01', to: '2028-12-31' };
const periods = (): Period[] => {
  const day = (n: number): string => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
  const ranges = Array.from({ length: 6 }, () => [random.below(60), random.below(60)].sort((a, b) => a - b)).map(([from = 0, to = 0]) => ({ from: day(from), to: day(to) }));
  return [ever, { from: '2027-01-01', to: '2027-01-31' }, ...ranges];
};

describe(`N-05 figures of ${JOURNEYS} journeys (seed ${SEED})`, () => {
  it('walk through every kind of end', async () => {
    const types = new Set((await Promise.all(enterprises.map((one) => one.facts()))).flat().map(({ type }) => type));
    const ends = [
      'appeal-withdrawn', 'appeal-refused', 'appeal-referred', 'appeal-merged', 'appeal-unmerged', 'appeal-answered-on-spot', 'appeal-concluded', 'appeal-reopened', 'order-reassigned',
      'clock-breached', 'clock-recomputed', 'breach-withdrawn', 'call-back-failed', 'satisfaction-given', 'review-decided',
    ];
    expect(ends.filter((type) => !types.has(type))).toEqual([]);
    const left = enterprises.map((one) => Object.values(counted(one, ever)).flatMap(({ exclusions }) => Object.keys(exclusions)));
    const all = ['unknown-persons', 'withdrawn', 'merged', 'refused', 'referred', 'thanks', 'undecided', 'on-the-spot', 'unconfirmed', 'anonymous', 'unreachable', 'declined', 'silent', 'struck-off', 'reviewed'];
    expect(all.filter((id) => !left.flat().includes(id))).toEqual([]);
    expect(await world.rows('select consumer, reason from reporting.parked union all select consumer, reason from sla.parked')).toEqual([]);
  });

  it('T-10 leave no answered round that is over out of satisfaction: rated, or why not by name', () => {
    const over = [...cases.values()].flat().flatMap((one) => one.rounds.filter((round) => one.isOver(round)).map((round) => one.satisfied(round)?.value));
    expect(over.length).toBeGreaterThan(0);
    expect(over.filter((value) => !value)).toEqual([]);
  });

  it('are what the journal says, counted one by one: in all', async () => {
    for (const enterprise of enterprises) {
      for (const period of periods()) {
        const { total } = await read(enterprise, { ...period, groupBy: 'none' });
        expect({ period, ...shown(total) }).toEqual({ period, ...counted(enterprise, period) });
      }
    }
  });

  it.each(groups)('and by %s', async (by) => {
    for (const enterprise of enterprises) {
      for (const period of periods().slice(0, 4)) {
        const { rows, total } = await read(enterprise, { ...period, groupBy: by });
        expect(shown(total)).toEqual(counted(enterprise, period));
        expect(new Set(rows.map(({ group }) => group))).toEqual(groupsIn(cases.get(enterprise) ?? [], period, by));
        for (const { group: key, cells } of rows) expect({ key, period, ...shown(cells) }).toEqual({ key, period, ...counted(enterprise, period, { by, key }) });
      }
    }
  });

  it('N-08 and over all for an auditor: each tenant, and their sum', async () => {
    const { rows, total } = await ask(world, ReadAuditOverview, { period: '2027-Q1' }, await grant());
    const quarter = { from: '2027-01-01', to: '2027-03-31' };
    for (const enterprise of enterprises) {
      const row = rows.find(({ tenantId }) => tenantId === enterprise.tenant.id);
      expect(shown(row?.cells ?? [])).toEqual(counted(enterprise, quarter));
    }
    const each = enterprises.map((enterprise) => counted(enterprise, quarter));
    const sum = (figure: FigureId, part: 'numerator' | 'denominator'): number => each.reduce((before, figures) => before + (figures[figure][part] ?? 0), 0);
    const all = bruteForce(enterprises.flatMap((enterprise) => cases.get(enterprise) ?? []), quarter);
    expect(shown(total)).toEqual({ ...all, persons: { ...all.persons, numerator: sum('persons', 'numerator'), value: sum('persons', 'numerator') } });
    expect([sum('items', 'numerator'), sum('on-time', 'denominator')]).toEqual([all.items.numerator, all['on-time'].denominator]);
  });

  it('and are the same when they are dropped and made again from the journal', async () => {
    const dropped = ['figure_round', 'figure_span', 'figure_rule'];
    // Who is counted as a person stands beside the journal: it is kept, and must be as it was.
    const tables = [...dropped, 'sender_counted'];
    const all = (): Promise<object[][]> => Promise.all(tables.map((table) => world.rows(`select * from reporting.${table} t order by t::text`)));
    const before = await all();
    expect(before.map(({ length }) => length > 0)).toEqual(tables.map(() => true));
    for (const table of dropped) await world.rows(`delete from reporting.${table}`);
    for (const { tenant } of enterprises) await services.rebuild(tenant);
    expect(await all()).toEqual(before);
  });

  it('N-08 A-06 and where cells are withheld: what is shown is right, what is about too few is not shown, and nothing is withheld alone', async () => {
    const K = 5;
    for (const enterprise of enterprises) await enterprise.publish((policy) => ({ ...policy, figures: { threshold: K } }));
    await world.drain();
    const seen = { shown: 0, small: 0, complement: 0 };
    const few = (count: number | null | undefined): boolean => (count ?? 0) > 0 && (count ?? 0) < K;
    const isFew = (figure: FigureId, { items, persons, ...figures }: Figures): boolean => {
      const people = [items.numerator, (persons.numerator ?? 0) + (persons.exclusions['unknown-persons'] ?? 0)];
      if (figure === 'persons') return [...people, persons.numerator].some(few);
      return (figure === 'items' ? people : [figures[figure].denominator]).some(few);
    };
    for (const enterprise of enterprises) {
      for (const by of groups) {
        for (const period of periods()) {
          const { rows, total } = await read(enterprise, { ...period, groupBy: by });
          for (const { group: key, cells } of rows) {
            const right = counted(enterprise, period, { by, key });
            for (const cell of cells) {
              seen[cell.withheld ?? 'shown'] += 1;
              if (cell.withheld) expect(cell).toEqual({ figure: cell.figure, numerator: null, denominator: null, exclusions: [], value: null, withheld: cell.withheld });
              else expect([by, key, period, cell.figure, shown([cell])[cell.figure], isFew(cell.figure, right)]).toEqual([by, key, period, cell.figure, right[cell.figure], false]);
            }
          }
          const inAll = counted(enterprise, period);
          for (const { figure, withheld } of total) {
            if (withheld === null) expect([by, period, figure, isFew(figure, inAll)]).toEqual([by, period, figure, false]);
            const hidden = rows.filter(({ cells }) => cells.find((cell) => cell.figure === figure)?.withheld).length;
            if (withheld === null) expect([by, period, figure, hidden]).not.toEqual([by, period, figure, 1]);
          }
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});
