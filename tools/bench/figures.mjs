// node tools/bench/figures.mjs [--appeals 1260000] [--tenants 200] [--rounds 40] [--rate 500] [--seconds 30] [--synced]: the
// overview of an auditor over all tenants and the figures of one of them, beside the same counted by the parts alone; then, over the same
// rows, facts committed at a rate until they are projected and until an overview has them. Exits with 1 where a limit is broken.
// A database and a broker of its own, filled by a generator in SQL and thrown away at the end.
import { parseArgs } from 'node:util';
import { measureOverview, openReading } from './figures/overview.mjs';
import { measureProjected } from './figures/projected.mjs';
import { seedFigures } from './figures/seed.mjs';
import { startServers } from './figures/servers.mjs';
import { fixedWork } from './figures/speed.mjs';

const number = (fallback) => ({ type: 'string', default: String(fallback) });
const { values } = parseArgs({ options: { appeals: number(1_260_000), tenants: number(200), rounds: number(40), rate: number(500), seconds: number(30), synced: { type: 'boolean', default: false } } });
const [appeals, tenants, rounds, rate, seconds] = ['appeals', 'tenants', 'rounds', 'rate', 'seconds'].map((name) => Number(values[name]));
const clock = { now: () => new Date('2026-11-20T08:00:00Z') };

const servers = await startServers({ synced: values.synced });
try {
  const from = performance.now();
  const seeded = await seedFigures(servers.admin, { tenants, appeals });
  console.log(`${appeals} appeals in ${tenants} tenants made in ${((performance.now() - from) / 1_000).toFixed(0)} s`);
  const before = fixedWork();
  const reading = await openReading(servers.environment('reporting'), seeded, clock);
  await measureOverview(servers.admin, reading, { tenants, rounds });
  if (rate > 0) await measureProjected(servers, reading, { tenantIds: seeded.tenantIds, rate, seconds, warm: 15 });
  await reading.close();
  console.log(`a fixed piece of work took ${before.toFixed(0)} ms of one processor before, ${fixedWork().toFixed(0)} ms after`);
} finally {
  await servers.stop();
}
