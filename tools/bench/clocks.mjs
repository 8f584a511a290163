// node tools/bench/clocks.mjs [--open 1000000] [--due 10000] [--tenants 200] [--rounds 5]: how fast the sweep finds what is due
// among all that is open, beside the same rows read in batches of 1,000 with SKIP LOCKED and nothing else; what an empty
// sweep costs; and how long it takes until all due are acted on. A database of its own, thrown away at the end.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../dev/stack/postgres.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../../libs/testing/setup/compile-on-require.cjs');
// By computed paths: this program is no part of what it measures.
const source = (path) => require(resolve(import.meta.dirname, '../..', path));
const { Client } = require('pg');
const { DataSource } = require('typeorm');
const { dataSourceOptions, loginsOf, migrateAll, Tenants, urlOf } = source('libs/persistence/src/index.ts');
const { Copies } = source('libs/service/src/index.ts');
const { policySchema } = source('libs/policy/src/index.ts');
const { presets } = source('libs/presets/src/index.ts');
const { FoldRound } = source('apps/sla/src/clock/fold-round.handler.ts');
const { DueStore } = source('apps/sla/src/sweep/due.store.ts');
const { Sweep } = source('apps/sla/src/sweep/sweep.handler.ts');
const { TakeSteps } = source('apps/sla/src/sweep/take-steps.handler.ts');

const number = (fallback) => ({ type: 'string', default: String(fallback) });
const { values } = parseArgs({ options: { open: number(1_000_000), due: number(10_000), tenants: number(200), rounds: number(5) } });
const [open, due, tenants, rounds] = ['open', 'due', 'tenants', 'rounds'].map((name) => Number(values[name]));
const now = new Date();
const BATCH = 1_000;

const seed = async (admin) => {
  await admin.query('set search_path = sla, public');
  await admin.query('create temporary table t as select gen_random_uuid() as id, n from generate_series(0, $1::int - 1) n', [tenants]);
  await admin.query('insert into policy select id, 1, $1, $2 from t', [JSON.stringify(policySchema.parse(presets.tongnan)), now]);
  // One team in each tenant with a head: the first level of the ladder is held.
  await admin.query(`insert into unit select id, id, null, 'team', id, false from t`);
  await admin.query(`insert into member select id, id, id, null, '{department-head}', id, $1::timestamptz - interval '1 year', null, 1 from t`, [now]);
  await admin.query(
    `create temporary table c as select t.id as tenant_id, uuidv7() as id, uuidv7() as appeal_id, uuidv7() as order_id, g as n,
       case when g < $2 then $3::timestamptz - interval '1 minute' - g * interval '1 millisecond' else $3::timestamptz + interval '1 day' + g * interval '1 second' end as due_at
     from generate_series(0, $1::int - 1) g join t on t.n = g % $4`,
    [open, due, now, tenants],
  );
  await admin.query('insert into due select tenant_id, id, due_at from c');
  await admin.query(`insert into appeal (tenant_id, id, unit_id, newest_at) select tenant_id, appeal_id, tenant_id, due_at - interval '9 days' from c where n < $1`, [due]);
  await admin.query('insert into round select tenant_id, appeal_id, 1, 1 from c where n < $1', [due]);
  await admin.query(
    `insert into clock (tenant_id, id, appeal_id, round, order_id, kind, rule_id, policy_version, calendar_version, state, started_at, due_at, provisional, warned)
     select tenant_id, id, appeal_id, 1, order_id, 'opinion', 'opinion-general', 1, 0, 'running', due_at - interval '9 days', due_at, false, 2 from c where n < $1`,
    [due],
  );
  await admin.query('analyze');
};

const timed = async (work) => {
  const from = performance.now();
  const count = await work();
  return { count, ms: performance.now() - from };
};

/** Nothing but the parts: the due rows in batches, locked and passed over, as one login that sees everything. */
const reference = (admin) => timed(async () => {
  let count = 0;
  await admin.query('begin');
  for (let last = new Date(0), rows; ; last = rows.at(-1).due_at) {
    ({ rows } = await admin.query('select tenant_id, id, due_at from due where due_at <= $1 and due_at > $2 order by due_at limit $3 for update skip locked', [now, last, BATCH]));
    count += rows.length;
    if (rows.length < BATCH) break;
  }
  await admin.query('rollback');
  return count;
});

const found = (store) => timed(async () => {
  let count = 0;
  for (let after; ; ) {
    const rows = await store.find(now, after, BATCH);
    count += rows.length;
    if (rows.length < BATCH) return count;
    after = rows.at(-1);
  }
});

const rate = ({ count, ms }) => Math.round((count / ms) * 1_000);
const spread = (all) => `${Math.min(...all)} to ${Math.max(...all)}, median ${all.toSorted((a, b) => a - b)[all.length >> 1]}`;

const measure = async (admin, urls) => {
  process.env.DATABASE_SWEEP_URL = urls.sweep;
  const store = new DueStore();
  const database = await new DataSource(dataSourceOptions('sla', urls.app, [])).initialize();
  const own = [];
  const parts = [];
  for (let round = 0; round < rounds; round += 1) {
    parts.push(rate(await reference(admin)));
    own.push(rate(await found(store)));
  }
  console.log(`found: ${spread(own)} a second; the parts alone: ${spread(parts)}; of it ${spread(own.map((one, at) => Math.round((one / parts[at]) * 100) / 100))}`);
  const [tenantsOf, copies, clock] = [new Tenants(database), new Copies(), { now: () => new Date() }];
  const steps = new TakeSteps(tenantsOf, copies, new FoldRound(copies), clock);
  const sweep = new Sweep(store, steps);
  const acted = await timed(() => sweep.run(now, () => Promise.resolve(true)));
  console.log(`acted on: ${due} due in ${Math.round(acted.ms)} ms, ${acted.count} facts said, ${Math.round((due / acted.ms) * 1_000)} a second`);
  const empty = [];
  for (let round = 0; round < 20; round += 1) empty.push((await timed(() => store.next())).ms);
  console.log(`an empty sweep: median ${empty.toSorted((a, b) => a - b)[10].toFixed(2)} ms`);
  await store.onModuleDestroy();
  await database.destroy();
};

const home = await mkdtemp(join(tmpdir(), 'huiyin-bench-'));
// The database server runs as another user where this runs as root.
await chmod(home, 0o755);
const postgres = await startPostgres({ dir: join(home, 'postgres'), ephemeral: true });
const adminUrl = postgres.url.replace(/\/postgres$/, '/huiyin');
try {
  await migrateAll({ adminUrl, password: () => 'bench' });
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', (error) => console.error(String(error)));
  await admin.connect();
  await seed(admin);
  const { app, sweep } = loginsOf('sla');
  await measure(admin, { app: urlOf(adminUrl, app, 'bench'), sweep: urlOf(adminUrl, sweep, 'bench') });
  await admin.end();
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}
