import { Client } from 'pg';
import { type Desk, file, openDesk } from '../../test/desk';
import { COUNT_ROWS } from '../reading/appeal-row.store';
import { holds } from '../reading/words-condition.store';
import { sharing } from './gram.store';
import { gramsOf } from './grams';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

const ROWS = 120_000;
const words = '三号楼澡堂没有热水';
let desk: Desk;
let client: Client;

beforeAll(async () => {
  desk = await openDesk();
  const { world, ours, theirs } = desk;
  await file(world, ours, { title: words });
  await world.drain();
  // Appeals of which only the pairs are there: 6,000 of 20 pairs each, half of them the neighbour's, most with a common pair.
  await world.rows(`set session_replication_role = replica;
    insert into intake.gram select case when n % 2 = 0 then '${ours.id}' else '${theirs.id}' end::uuid, case when k = 0 then ${gramsOf(words)[0] ?? 0} else (n * 37 + k * 101) % 40000 end, md5(n::text)::uuid
    from generate_series(1, ${ROWS / 20}) n, generate_series(0, 19) k on conflict do nothing;
    analyze intake.gram`);
  client = new Client({ connectionString: world.database.urlOf('intake_app') });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await desk.world.close();
});

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How `intake_app` would read the pairs of letters, under row security: for these values, and for whichever there may be. */
const scansOf = async (sql: string, values: readonly unknown[]): Promise<Node[]> => {
  await client.query('begin');
  await client.query("select set_config('app.tenant_id', $1, true)", [desk.ours.id]);
  const plans = [await client.query('explain (format json) ' + sql, [...values]), await client.query('explain (format json, generic_plan) ' + sql)];
  await client.query('rollback');
  return plans.flatMap(({ rows }) => nodesOf((rows as { 'QUERY PLAN': [{ Plan: Node }] }[])[0]!['QUERY PLAN'][0].Plan)).filter((node) => node['Relation Name'] === 'gram' || node['Index Name']?.startsWith('gram'));
};
const byKey = { 'Index Name': 'gram_pkey', 'Index Cond': expect.stringMatching(/tenant_id.*gram = ANY/) as unknown };

describe('N-07 the primary key finds the pairs of letters for the login intake_app', () => {
  it('there are many, and it sees those of its tenant alone', async () => {
    const [{ count } = { count: '0' }] = await desk.world.rows<{ count: string }>('select count(*) from intake.gram');
    expect(Number(count)).toBeGreaterThan(100_000);
    expect((await client.query('select from gram')).rowCount).toBe(0);
  });

  it('for what shares the most of them', async () => {
    const asked: { sql: string; values: readonly unknown[] }[] = [];
    const query = <R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> => {
      asked.push({ sql, values });
      return Promise.resolve([]);
    };
    await sharing({ tenantId: desk.ours.id, query }, gramsOf(words));
    for (const { sql, values } of asked) {
      const scans = await scansOf(sql, values);
      expect(scans.filter((node) => node['Index Name'])).toEqual([expect.objectContaining(byKey), expect.objectContaining(byKey)]);
      expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    }
    expect(asked).toHaveLength(1);
  });

  it.each([[[words]], [['三号楼', '热水']]])('for words that are looked for: %j', async (sought) => {
    const values: unknown[] = [desk.ours.id];
    const condition = holds(sought.map((text) => ({ text, grams: gramsOf(text), numbers: [text] })), (value) => `$${values.push(value)}`);
    const scans = await scansOf(`${COUNT_ROWS} where a.tenant_id = $1 and ${condition}`, values);
    expect(scans.filter((node) => node['Index Name'])).toEqual([...sought, ...sought].map(() => expect.objectContaining(byKey) as unknown));
    expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});
