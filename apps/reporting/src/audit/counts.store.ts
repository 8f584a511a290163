import type { GrantedRead } from '@huiyin/persistence';
import type { Counts } from '../figures/cells';
import { tallied, type Tally } from '../figures/tally';

type Values = Readonly<Record<string, number>>;
type ByCounted = Readonly<Partial<Record<string, Values>>>;

/** What is counted of a tenant in a span, by the span's first day; nothing where nothing is. */
export type CountsOf = (tenantId: string, start: string) => Counts | undefined;

interface Row {
  readonly tenantId: string;
  readonly start: string;
  readonly counts: ByCounted;
}

const mapOf = (values: Values = {}): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  for (const value in values) map.set(value, values[value] ?? 0);
  return map;
};
const tallyIn = (counts: ByCounted): Tally => Object.fromEntries(tallied.map((of) => [of, mapOf(counts[of])])) as Tally;

const found = (rows: readonly Row[], personsIn: (counts: ByCounted) => number): CountsOf => {
  const made = new Map(rows.map(({ tenantId, start, counts }) => [`${tenantId} ${start}`, { tally: tallyIn(counts), persons: personsIn(counts) }]));
  return (tenantId, start) => made.get(`${tenantId} ${start}`);
};

// Of quarters that only draw a line no working hours are read: they are most of what there is.
const QUARTERS = `
  select tenant_id as "tenantId", start::text, json_object_agg(counted, counts) as counts from figure_quarter
  where tenant_id = any ($1::uuid[]) and start = any ($2::date[]) and (counted <> 'hours' or start = $3::date) group by tenant_id, start`;

/** Quarters of many tenants by their first days; hours of the last one alone. */
export const quartersOf = async (read: GrantedRead, tenantIds: readonly string[], starts: readonly string[]): Promise<CountsOf> =>
  found(await read.query<Row>(QUARTERS, [[...tenantIds], [...starts], starts.at(-1)]), ({ people }) => people?.['yes'] ?? 0);

const MONTHS = `
  select tenant_id as "tenantId", start::text, json_object_agg(counted, counts) as counts from (
    select tenant_id, start, counted, json_object_agg(value, count) as counts from figure_count
    where tenant_id = $1 and grain = 'month' and start = any ($2::date[]) group by tenant_id, start, counted
  ) as months group by tenant_id, start`;

/** Months of one tenant; whoever was seen in one is a person of it, whenever they were seen before. */
export const monthsOf = async (read: GrantedRead, tenantId: string, starts: readonly string[]): Promise<CountsOf> =>
  found(await read.query<Row>(MONTHS, [tenantId, [...starts]]), ({ seen }) => Object.values(seen ?? {}).reduce((sum, count) => sum + count, 0));

/** The largest threshold of these tenants; 1 where none has a policy, and so nothing that is counted. */
export const thresholdOver = async (read: GrantedRead, tenantIds: readonly string[]): Promise<number> => {
  const [row] = await read.query<{ most: number | null }>('select max(threshold) as most from figure_rule where tenant_id = any ($1::uuid[])', [[...tenantIds]]);
  return row?.most ?? 1;
};
