import { type FigureCell, GrantAudit, ListAuditQueries, type OutputOf, ReadAuditOverview, ReadAuditProofs, ReadAuditTenant, RevokeAudit } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import { AuditLogin } from '@huiyin/persistence';
import { openWorld, type World } from '@huiyin/testing';
import { Client } from 'pg';
import { moveTenant, openGroup, type TestGroup } from '../../test/groups';
import { ReportingModule } from '../reporting.module';

jest.setTimeout(60_000);
const DAY = 86_400_000;
const [PERIOD, MONTHS] = ['2026-Q3', ['2026-07-01', '2026-08-01', '2026-09-01']] as const;
let world: World;
let ours: TestGroup;
let theirs: TestGroup;

/** What the projection has of a tenant: so many cases in each month, each of another person, all answered, some late. */
const counted = async (tenantId: string, cases: readonly number[], late = 0, threshold = 5): Promise<void> => {
  await world.rows("insert into reporting.figure_rule (tenant_id, version, time_zone, threshold) values ($1, 1, 'Asia/Shanghai', $2)", [tenantId, threshold]);
  const add = (grain: string, start: string | undefined, part: string, counts: Readonly<Record<string, number>>): Promise<object[]> =>
    world.rows('insert into reporting.figure_span values ($1, $2, $3, $4, $5)', [tenantId, grain, start, part, JSON.stringify(Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0)))]);
  const verdicts = (count: number): Record<string, number> => ({
    'persons/yes': count, 'answered/yes': count, 'completion/yes': count, 'on-time/yes': count - late, 'on-time/no': late, 'implementation/yes': count,
  });
  for (const [at, count] of cases.entries()) {
    if (count === 0) continue;
    await add('month', MONTHS[at], 'verdicts', { ...verdicts(count), 'seen/never': count });
    await add('month', MONTHS[at], 'hours', { 80: count });
  }
  const [all, months] = [cases.reduce((sum, count) => sum + count, 0), cases.filter((count) => count > 0).length];
  await add('quarter', '2026-07-01', 'verdicts', { ...verdicts(all), 'on-time/yes': all - late * months, 'on-time/no': late * months, 'people/yes': all });
  await add('quarter', '2026-07-01', 'hours', { 80: all });
};

beforeAll(async () => {
  world = await openWorld();
  await world.boot(ReportingModule, 'reporting');
  [ours, theirs] = [await openGroup(world, 'qy'), await openGroup(world, 'bl')];
  await world.drain();
  await counted(ours.id, [30, 30, 30]);
  await counted(ours.first, [100, 110, 2], 1);
  await counted(ours.second, [1, 2, 0]);
  await counted(theirs.first, [40, 40, 40]);
  await counted(theirs.second, [50, 50, 50]);
}, 60_000);
afterAll(() => world.close());

const grantAll = async (group: TestGroup): Promise<string> => {
  const [from, until] = [-1, 1].map((days) => new Date(world.clock.now().getTime() + days * DAY).toISOString());
  const input = { commandId: newId(), membershipId: group.auditor.membershipId, rootId: group.id, from: from ?? '', until: until ?? '', why: '年度检查' };
  const grant = await world.ask(GrantAudit, input, group.admin);
  if (isRefusal(grant)) throw new Error(grant.refused);
  return grant.id;
};
const overview = async (group: TestGroup, period: string = PERIOD): Promise<OutputOf<typeof ReadAuditOverview>> => {
  const answer = await world.ask(ReadAuditOverview, { period }, group.auditor);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
};
/** What the read-only login has of a tenant, whatever a handler asks: also of quarters after it left. */
const seenByAuditor = async (group: TestGroup, tenantId: string): Promise<{ months: string[]; quarters: string[]; lines: number }> => {
  for (const grain of ['month', 'quarter']) {
    await world.rows("insert into reporting.figure_span values ($1, $2, '2027-01-01', 'verdicts', '{\"answered/yes\": 9}') on conflict do nothing", [tenantId, grain]);
  }
  const login = new AuditLogin(world.database.urlOf('reporting_audit'));
  const seen = await login.asAuditor(group.auditor.membershipId, world.clock.now(), async (read) => {
    const of = async (grain: string): Promise<string[]> =>
      (await read.query<{ start: string }>('select distinct start::text from figure_span where tenant_id = $1 and grain = $2 order by 1', [tenantId, grain])).map(({ start }) => start);
    return { months: await of('month'), quarters: await of('quarter'), lines: (await read.query('select from journal where tenant_id = $1', [tenantId])).length };
  });
  await login.close();
  return seen;
};
const cell = (cells: readonly FigureCell[] | undefined, figure: FigureCell['figure']): FigureCell | undefined => cells?.find((one) => one.figure === figure);
const items = (cells: readonly FigureCell[] | undefined): unknown => cell(cells, 'items')?.withheld ?? cell(cells, 'items')?.value;
const itemsBy = ({ rows }: OutputOf<typeof ReadAuditOverview>): Record<string, unknown> => Object.fromEntries(rows.map(({ tenantId, cells }) => [tenantId, items(cells)]));

describe('N-08 the overview of an auditor', () => {
  it('has each granted tenant and their sum, and nothing without a grant', async () => {
    expect(await overview(theirs)).toMatchObject({ grants: [], rows: [] });
    const id = await grantAll(theirs);
    const shown = await overview(theirs);
    expect(shown).toMatchObject({ period: PERIOD, from: '2026-07-01', to: '2026-09-30', threshold: 5, grants: [{ id, tenants: 3, why: '年度检查' }] });
    expect(itemsBy(shown)).toEqual({ [theirs.id]: 0, [theirs.first]: 120, [theirs.second]: 150 });
    expect(cell(shown.total, 'on-time')).toMatchObject({ numerator: 270, denominator: 270, value: 1 });
    expect(cell(shown.total, 'persons')?.value).toBe(270);
    expect(await overview(theirs, '2026-Q1')).toMatchObject({ total: expect.arrayContaining([expect.objectContaining({ figure: 'items', value: 0 })]) });
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, theirs.admin);
    expect(await overview(theirs)).toMatchObject({ grants: [], rows: [] });
    expect(await world.ask(ReadAuditTenant, { tenantId: theirs.first, period: PERIOD }, theirs.auditor)).toBeNull();
  });

  it('lets no cell out that is about too few, nor one by which it could be reckoned', async () => {
    const id = await grantAll(ours);
    const shown = await overview(ours);
    expect(itemsBy(shown)[ours.second]).toBe('small');
    expect(Object.values(itemsBy(shown)).filter((one) => one === 'complement')).toHaveLength(1);
    const withheld = shown.rows.flatMap(({ cells }) => cells).filter((one) => one.withheld);
    expect(withheld.length).toBeGreaterThan(8);
    for (const one of withheld) expect(one).toEqual({ figure: one.figure, numerator: null, denominator: null, exclusions: [], value: null, withheld: one.withheld });
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, ours.admin);
  });

  it('is withheld on a tenant’s own page as in the table of all', async () => {
    const id = await grantAll(ours);
    const table = itemsBy(await overview(ours));
    for (const tenantId of [ours.id, ours.first, ours.second]) {
      const answer = await world.ask(ReadAuditTenant, { tenantId, period: PERIOD }, ours.auditor);
      if (!answer || isRefusal(answer)) throw new Error('not open');
      expect(items(answer.total)).toBe(table[tenantId]);
      const shown = answer.months.map(({ cells }) => items(cells));
      if (typeof table[tenantId] === 'string') expect(shown.filter((one) => typeof one === 'number' && one > 0)).toEqual([]);
      else expect(answer.months.map(({ group }) => group)).toEqual(['2026-07', '2026-08', '2026-09']);
    }
    expect(await world.ask(ReadAuditTenant, { tenantId: theirs.first, period: PERIOD }, ours.auditor)).toBeNull();
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, ours.admin);
  });

  it('N-04 is on record with each tenant whose counts a question about one of them read, and with no other', async () => {
    const [id, other] = [await grantAll(ours), await grantAll(theirs)];
    await world.ask(ReadAuditTenant, { tenantId: ours.second, period: PERIOD }, ours.auditor);
    await world.drain();
    const asked = await world.ask(ListAuditQueries, { first: 1 }, ours.auditor);
    const newest = isRefusal(asked) ? undefined : asked.edges[0]?.node;
    expect(newest).toMatchObject({ question: 'tenant', period: PERIOD, tenants: 3, about: { zh: 'qyb' } });
    const traced = await world.rows<{ tenant: string; why: string[] }>('select tenant_id as tenant, why from reporting.audit_trace where read_id = $1 order by 1', [newest?.id]);
    expect(traced).toEqual([ours.id, ours.first, ours.second].sort().map((tenant) => ({ tenant, why: ['年度检查'] })));
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, ours.admin);
    await world.ask(RevokeAudit, { commandId: newId(), grantId: other }, theirs.admin);
  });

  it('has of a tenant that moved what was after it came', async () => {
    const id = await grantAll(theirs);
    await moveTenant(world, ours.first, theirs.id);
    await world.drain();
    expect(itemsBy(await overview(theirs))[ours.first]).toBe(0);
    await moveTenant(world, ours.first, ours.id);
    await world.drain();
    expect(itemsBy(await overview(theirs))[ours.first]).toBeUndefined();
    const back = await grantAll(ours);
    expect(itemsBy(await overview(ours))[ours.first]).not.toBe(0);
    await world.ask(RevokeAudit, { commandId: newId(), grantId: back }, ours.admin);
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, theirs.admin);
  });
});

describe('a tenant that moved', () => {
  it('leaves what was counted before with those it left: figures of that time, and nothing else of it', async () => {
    const id = await grantAll(ours);
    const before = itemsBy(await overview(ours));
    await moveTenant(world, ours.first, theirs.id);
    await world.drain();
    expect(itemsBy(await overview(ours))).toEqual(before);
    const page = await world.ask(ReadAuditTenant, { tenantId: ours.first, period: PERIOD }, ours.auditor);
    expect(page && !isRefusal(page) && page.months.map(({ cells }) => items(cells))).toEqual([100, 110, 'small'].map(() => expect.anything() as unknown));
    expect(items((page && !isRefusal(page) && page.total) || [])).toBe(before[ours.first]);
    expect(itemsBy(await overview(ours, '2027-Q1'))[ours.first]).toBeUndefined();
    expect(await world.ask(ReadAuditTenant, { tenantId: ours.first, period: '2027-Q1' }, ours.auditor)).toBeNull();
    const proofs = await world.ask(ReadAuditProofs, {}, ours.auditor);
    expect(JSON.stringify(proofs)).not.toContain(ours.first);
    expect(await seenByAuditor(ours, ours.first)).toEqual({ months: ['2026-07-01', '2026-08-01', '2026-09-01'], quarters: ['2026-07-01'], lines: 0 });
    await world.ask(RevokeAudit, { commandId: newId(), grantId: id }, ours.admin);
    expect(await seenByAuditor(ours, ours.first)).toEqual({ months: [], quarters: [], lines: 0 });
    await moveTenant(world, ours.first, ours.id);
    await world.drain();
  });
});

describe('the read-only login of auditors', () => {
  it.each(['sender_counted', 'figure_round'])('cannot read %s: neither a case nor a person', async (table) => {
    const client = new Client({ connectionString: world.database.urlOf('reporting_audit') });
    await client.connect();
    await expect(client.query(`select from reporting.${table}`)).rejects.toThrow('permission denied');
    await client.end();
  });
});
