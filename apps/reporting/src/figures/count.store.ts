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

/** Adds what changed, in the order given; each count once. */
export const addCounts = (tx: Tx, changes: readonly Change[]): void => {
  const [more, fewer] = [changes.filter(({ count }) => count > 0), changes.filter(({ count }) => count < 0)];
  if (more.length > 0) tx.write(ADD, [tx.tenantId, JSON.stringify(more)]);
  if (fewer.length === 0) return;
  for (const statement of [TAKE, CLEAR]) tx.write(statement, [tx.tenantId, JSON.stringify(fewer)]);
};
