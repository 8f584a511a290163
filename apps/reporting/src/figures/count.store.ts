import type { Tx } from '@huiyin/persistence';
import type { Change } from './changes';

const CHANGES = 'jsonb_to_recordset($2::jsonb) as c (grain text, start date, "of" text, value text, count int)';
const SAME = 'f.tenant_id = $1 and f.grain = c.grain and f.start = c.start and f.counted = c."of" and f.value = c.value';

const ADD = `
  insert into figure_count as f (tenant_id, grain, start, counted, value, count)
  select $1, grain, start, "of", value, count from ${CHANGES}
  on conflict (tenant_id, grain, start, counted, value) do update set count = f.count + excluded.count`;
const TAKE = `update figure_count f set count = f.count + c.count from ${CHANGES} where ${SAME}`;
/** What came to nothing is as if it had never been, so that counts made again from the journal are the same. */
const CLEAR = `delete from figure_count f using ${CHANGES} where ${SAME} and f.count = 0`;

const QUARTERS = 'jsonb_to_recordset($2::jsonb) as c (start date, "of" text, value text, count int)';
/** All values of one quarter in one row: an auditor reads those of many tenants. */
const SUM = `
  select coalesce(jsonb_object_agg(key, n), '{}') from (
    select key, sum(value::int) as n from (select * from jsonb_each_text(f.counts) union all select * from jsonb_each_text(excluded.counts)) one group by key having sum(value::int) <> 0
  ) summed`;
const ADD_QUARTER = `
  insert into figure_quarter as f (tenant_id, start, counted, counts)
  select $1, start, "of", jsonb_object_agg(value, count) from ${QUARTERS} group by start, "of" order by start, "of"
  on conflict (tenant_id, start, counted) do update set counts = (${SUM})`;
const CLEAR_QUARTER = `delete from figure_quarter f using ${QUARTERS} where f.tenant_id = $1 and f.start = c.start and f.counted = c."of" and f.counts = '{}'`;

const addQuarters = (tx: Tx, changes: readonly Change[]): void => {
  if (changes.length > 0) tx.write(ADD_QUARTER, [tx.tenantId, JSON.stringify(changes)]);
  if (changes.some(({ count }) => count < 0)) tx.write(CLEAR_QUARTER, [tx.tenantId, JSON.stringify(changes)]);
};

/** Adds what changed, in the order given; each count once. */
export const addCounts = (tx: Tx, all: readonly Change[]): void => {
  addQuarters(tx, all.filter(({ grain }) => grain === 'quarter'));
  const changes = all.filter(({ grain }) => grain !== 'quarter');
  const [more, fewer] = [changes.filter(({ count }) => count > 0), changes.filter(({ count }) => count < 0)];
  if (more.length > 0) tx.write(ADD, [tx.tenantId, JSON.stringify(more)]);
  if (fewer.length === 0) return;
  for (const statement of [TAKE, CLEAR]) tx.write(statement, [tx.tenantId, JSON.stringify(fewer)]);
};
