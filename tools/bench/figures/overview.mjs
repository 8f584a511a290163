import { told, timesOf } from './limits.mjs';
import { require, source } from './source.mjs';

const { DataSource } = require('typeorm');
const { dataSourceOptions, Tenants } = source('libs/persistence/src/index.ts');
const { ReadFiguresHandler } = source('apps/reporting/src/figures/read-figures.handler.ts');
const { AskGrantedHandler } = source('apps/reporting/src/audit/ask-granted.handler.ts');
const { AuditPool } = source('apps/reporting/src/audit/audit-pool.store.ts');
const { ReadOverviewHandler } = source('apps/reporting/src/audit/read-overview.handler.ts');

const LIVE = `select tenant_id, count(*), count(*) filter (where answered = 'yes'), count(*) filter (where completion = 'yes'), count(*) filter (where on_time = 'yes'),
  count(*) filter (where satisfaction = 'yes'), avg(tenths) from reporting.figure_round group by 1`;
const DAYS = 'select tenant_id, sum(n), sum(answered), sum(completed), sum(on_time), sum(satisfied), sum(tenths) from of_day group by 1';

/** The handlers that answer an auditor and one tenant, on the logins that a service has. */
export const openReading = async ({ DATABASE_URL, DATABASE_AUDIT_URL }, { root, auditor, one }, clock) => {
  Object.assign(process.env, { DATABASE_AUDIT_URL });
  const database = await new DataSource(dataSourceOptions('reporting', DATABASE_URL, [])).initialize();
  const [tenants, pool] = [new Tenants(database), new AuditPool()];
  const [overview, figures] = [new ReadOverviewHandler(new AskGrantedHandler(tenants, pool, clock), tenants, clock), new ReadFiguresHandler(tenants, clock)];
  const asker = { kind: 'member', tenantId: root, membershipId: auditor, personId: auditor, subject: 's', roles: ['auditor'], unitId: null };
  return {
    overview: (period) => overview.overview(asker, { period }),
    figures: (from, to, groupBy = 'none') => figures.handle({ ...asker, tenantId: one, roles: ['officer'] }, { from, to, groupBy }),
    close: async () => {
      await pool.onModuleDestroy();
      await database.destroy();
    },
  };
};

/** The same counted by the parts alone (one login that sees everything, over the rounds and from counts of days), then by the product. */
export const measureOverview = async (admin, reading, { tenants, rounds }) => {
  told('the parts alone: all, over the rounds', (await timesOf(rounds, () => admin.query(LIVE))).times);
  told('the parts alone: all, from counts of days', (await timesOf(rounds, () => admin.query(DAYS))).times);
  const { times, answer } = await timesOf(rounds, () => reading.overview('2026-Q3'));
  told(`overview of a quarter, ${tenants} tenants, line of six quarters`, times, { p95: 100 });
  console.log(`  ${answer.rows.length} tenants, ${answer.total.map(({ figure, value }) => `${figure} ${value}`).join(', ')}`);
  const asked = [['two years', '2024-11-20', '2026-11-20'], ['a quarter', '2026-07-01', '2026-09-30'], ['two years by category', '2024-11-20', '2026-11-20', 'category'], ['a quarter by unit', '2026-07-01', '2026-09-30', 'unit']];
  for (const [name, ...input] of asked) told(`one tenant: ${name}`, (await timesOf(rounds, () => reading.figures(...input))).times);
};
