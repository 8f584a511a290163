import type { GrantedRead } from '@huiyin/persistence';
import type { Counts } from '../figures/cells';
import { type ByCounted, type Part, verdictsIn } from '../figures/span';
import { sumOf, tallied, type Tally, type Values } from '../figures/tally';

/** What is counted of a tenant in a span, by the span's first day; nothing where nothing is. */
export type CountsOf = (tenantId: string, start: string) => Counts | undefined;

interface Row {
  readonly tenantId: string;
  readonly start: string;
  readonly part: Part;
  readonly counts: Values;
}

const none: Values = {};
const tallyIn = (counts: ByCounted): Tally => Object.fromEntries(tallied.map((of) => [of, counts[of] ?? none])) as Tally;

const found = (rows: readonly Row[], personsIn: (counts: ByCounted) => number): CountsOf => {
  const spans = new Map<string, ByCounted>();
  for (const { tenantId, start, part, counts } of rows) {
    const key = `${tenantId} ${start}`;
    spans.set(key, { ...spans.get(key), ...(part === 'hours' ? { hours: counts } : verdictsIn(counts)) });
  }
  const made = new Map([...spans].map(([key, counts]): [string, Counts] => [key, { tally: tallyIn(counts), persons: personsIn(counts) }]));
  return (tenantId, start) => made.get(`${tenantId} ${start}`);
};

const SPANS = 'select tenant_id as "tenantId", start::text, part, counts from figure_span';

// Of quarters that only draw a line no working hours are read: they are most of what there is.
const QUARTERS = `${SPANS} where tenant_id = any ($1::uuid[]) and grain = 'quarter' and start = any ($2::date[]) and (part = 'verdicts' or start = $3::date)`;

/** Quarters of many tenants by their first days; hours of the last one alone. */
export const quartersOf = async (read: GrantedRead, tenantIds: readonly string[], starts: readonly string[]): Promise<CountsOf> =>
  found(await read.query<Row>(QUARTERS, [[...tenantIds], [...starts], starts.at(-1)]), ({ people }) => people?.['yes'] ?? 0);

const MONTHS = `${SPANS} where tenant_id = $1 and grain = 'month' and start = any ($2::date[])`;

/** Months of one tenant; whoever was seen in one is a person of it, whenever they were seen before. */
export const monthsOf = async (read: GrantedRead, tenantId: string, starts: readonly string[]): Promise<CountsOf> =>
  found(await read.query<Row>(MONTHS, [tenantId, [...starts]]), ({ seen }) => sumOf(seen ?? none));

/** The largest threshold of these tenants; 1 where none has a policy, and so nothing that is counted. */
export const thresholdOver = async (read: GrantedRead, tenantIds: readonly string[]): Promise<number> => {
  const [row] = await read.query<{ most: number | null }>('select max(threshold) as most from figure_rule where tenant_id = any ($1::uuid[])', [[...tenantIds]]);
  return row?.most ?? 1;
};
