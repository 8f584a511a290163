// What has to hold of points and figures. Each check answers what is wrong.
import { join } from 'node:path';
import { distDir } from '../stack/paths.mjs';
import { run } from '../stack/process.mjs';
import { grouped, wrong } from './wrong.mjs';

/** Every entry sums to zero, and a found evasion has one entry wherever the tenant's policy makes one of it. */
export async function points({ database, colleagues }) {
  const uneven = await database.rows('select entry_id, sum(amount)::int as sum from rewards.ledger_leg group by tenant_id, entry_id having sum(amount) <> 0');
  const evasions = await database.rows(`select j.tenant_id, j.fact_id, count(p.entry_id)::int as entries from reporting.journal j
    left join rewards.point_entry p on p.tenant_id = j.tenant_id and p.fact_id = j.fact_id where j.type = 'evasion-found' group by j.tenant_id, j.fact_id`);
  const kept = [...grouped(evasions, ({ tenant_id }) => tenant_id).values()].filter((all) => all.some(({ entries }) => entries > 0));
  const found = colleagues.walked.filter(({ evasion }) => evasion).length;
  return [
    ...wrong('entries of the ledger that are not even', uneven.map(({ entry_id, sum }) => `${entry_id} comes to ${sum}`)),
    ...wrong('evasions found and said differ', found === evasions.length ? [] : [`${found} and ${evasions.length}`]),
    ...wrong('an evasion without one entry', kept.flat().filter(({ entries }) => entries !== 1).map(({ fact_id, entries }) => `${fact_id} has ${entries}`)),
    ...wrong('no points anywhere', found > 6 && kept.length === 0 ? [`${found} evasions`] : []),
  ];
}

const figureTables = { figure_round: 'tenant_id, appeal_id, round', figure_span: 'tenant_id, grain, start, part', sender_counted: 'tenant_id, appeal_id, person_hash' };
const figuresOf = async (database) => {
  const found = {};
  for (const [table, order] of Object.entries(figureTables)) found[table] = (await database.rows(`select * from reporting.${table} order by ${order}`)).map((row) => JSON.stringify(row));
  return found;
};

/** What was counted while everything was killed is what the journal gives when it is counted again. */
export async function figures({ database, reporting }) {
  const before = await figuresOf(database);
  await run(process.execPath, [join(distDir, 'apps/reporting/src/figures/rebuild/main.js')], { env: reporting });
  const after = await figuresOf(database);
  return Object.keys(figureTables).flatMap((table) => {
    const [was, is] = [new Set(before[table]), new Set(after[table])];
    return wrong(`${table} counted again is otherwise`, [...after[table].filter((row) => !was.has(row)), ...before[table].filter((row) => !is.has(row))]);
  });
}
