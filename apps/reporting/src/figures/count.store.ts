import { nullRefused, type Tx } from '@huiyin/persistence';
import type { Change, Grain } from './changes';
import { nameOf, type Part, partOf } from './span';

/**
 * Only those values that changed are made anew; what came to nothing is as if it had never been, so that counts made again from the
 * journal are the same. A count below nothing is a mistake of the counting: it makes the row null, which no row may be.
 */
const SUM = `
  select case when min(n) >= 0 then
    (f.counts || coalesce(jsonb_object_agg(value, n) filter (where n <> 0), '{}')) - coalesce(array_agg(value) filter (where n = 0), '{}') end
  from (select key as value, coalesce((f.counts ->> key)::int, 0) + change::int as n from jsonb_each_text(excluded.counts) as one (key, change)) summed`;
const IS_COUNTED = 'exists (select from figure_span s where s.tenant_id = $1 and s.grain = c.grain and s.start = c.start and s.part = c.part)';
const ADD = `
  insert into figure_span as f (tenant_id, grain, start, part, counts)
  select $1, grain, start, part, case when not takes or ${IS_COUNTED} then counts end
  from unnest($2::text[], $3::date[], $4::text[], $5::jsonb[], $6::boolean[]) c (grain, start, part, counts, takes)
  on conflict (tenant_id, grain, start, part) do update set counts = (${SUM})`;
const CLEAR = `
  delete from figure_span f using unnest($2::text[], $3::date[], $4::text[]) c (grain, start, part)
  where f.tenant_id = $1 and f.grain = c.grain and f.start = c.start and f.part = c.part and f.counts = '{}'`;

/** What changes of one row. */
interface Row {
  readonly grain: Grain;
  readonly start: string;
  readonly part: Part;
  readonly counts: Record<string, number>;
}

const rowsOf = (changes: readonly Change[]): Row[] => {
  const rows = new Map<string, Row>();
  for (const { grain, start, of, value, count } of changes) {
    const part = partOf(of);
    const key = `${grain} ${start} ${part}`;
    const row = rows.get(key) ?? { grain, start, part, counts: {} };
    row.counts[nameOf(of, value)] = count;
    rows.set(key, row);
  }
  return [...rows.values()];
};

const keysOf = (rows: readonly Row[]): unknown[] => [rows.map(({ grain }) => grain), rows.map(({ start }) => start), rows.map(({ part }) => part)];

const takes = ({ counts }: Row): boolean => Object.values(counts).some((count) => count < 0);

/** A row of which more goes than comes may be empty afterwards. */
const shrinks = ({ counts }: Row): boolean => Object.values(counts).reduce((sum, count) => sum + count, 0) < 0;

/** Adds what changed, in the order given; each count once. */
export const addCounts = (tx: Tx, changes: readonly Change[]): void => {
  const rows = rowsOf(changes);
  if (rows.length === 0) return;
  tx.write(ADD, [tx.tenantId, ...keysOf(rows), rows.map(({ counts }) => JSON.stringify(counts)), rows.map(takes)]);
  const shrinking = rows.filter(shrinks);
  if (shrinking.length > 0) tx.write(CLEAR, [tx.tenantId, ...keysOf(shrinking)]);
};

/** The counts of a tenant are not those of its journal: less is there than is taken away. What to do stands in the README. */
export class FiguresDriftedError extends Error {
  override readonly name = 'figures-drifted';
}

/** Gives a count below nothing, which no commit lets through, the name by which it is parked. */
export const namingDrift = async <T>(tenantId: string, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (nullRefused(error) !== 'figure_span.counts') throw error;
    throw new FiguresDriftedError(`counts of tenant ${tenantId} would be below nothing: make its figures again, then replay this`, { cause: error });
  }
};
