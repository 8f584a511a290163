import type { GrantedRead } from '@huiyin/persistence';
import type { Counts } from '../figures/cells';
import { type Counted, tallied, tallyOf } from '../figures/tally';
import { nothing } from './overview';

/** A span of whole months under one name: a quarter, or a month of it. */
export interface Span {
  readonly name: string;
  readonly months: readonly string[];
}

/** Of spans that only draw a line no working hours are read: they are most of what there is. */
export interface Wanted {
  readonly whole: readonly Span[];
  readonly line: readonly Span[];
}

interface Row {
  readonly tenantId: string;
  readonly name: string;
  readonly counted: string;
  readonly counts: Readonly<Record<string, number>>;
}

// A person of a span is one whose first month in it comes after no other month of it.
const COUNTS = `
  select "tenantId", name, counted, json_object_agg(value, n) as counts from (
    select c.tenant_id as "tenantId", m.name, c.counted, case when c.counted = 'seen' then 'persons' else c.value end as value, sum(c.count)::int as n
    from unnest($2::date[], $3::text[], $4::text[], $5::boolean[]) as m (start, name, first, whole)
    join figure_count c on c.grain = 'month' and c.start = m.start and c.tenant_id = any ($1::uuid[])
    where (m.whole or c.counted <> 'hours') and (c.counted <> 'seen' or c.value = 'never' or c.value < m.first)
    group by 1, 2, 3, 4
  ) as summed group by 1, 2, 3`;

const isTallied = (counted: string): counted is Counted['of'] => tallied.some((known) => known === counted);

/** What is counted of each tenant in each span; by tenant, then by the span's name. */
export const countsOf = async (read: GrantedRead, tenantIds: readonly string[], { whole, line }: Wanted): Promise<(tenantId: string, name: string) => Counts> => {
  const spans = [...whole.map((span) => ({ ...span, whole: true })), ...line.map((span) => ({ ...span, whole: false }))];
  const flat = spans.flatMap(({ name, months, whole: isWhole }) => months.map((start) => ({ start, name, first: months[0], isWhole })));
  const rows = await read.query<Row>(COUNTS, [[...tenantIds], flat.map(({ start }) => start), flat.map(({ name }) => name), flat.map(({ first }) => first), flat.map(({ isWhole }) => isWhole)]);
  const found = new Map<string, { counted: Counted[]; persons: number }>();
  for (const { tenantId, name, counted: of, counts } of rows) {
    const key = `${tenantId} ${name}`;
    const ofIt = found.get(key) ?? { counted: [], persons: 0 };
    found.set(key, ofIt);
    if (isTallied(of)) for (const [value, count] of Object.entries(counts)) ofIt.counted.push({ of, value, count });
    else if (of === 'seen') ofIt.persons = counts['persons'] ?? 0;
  }
  const made = new Map([...found].map(([key, { counted, persons }]) => [key, { tally: tallyOf(counted), persons }]));
  return (tenantId, name) => made.get(`${tenantId} ${name}`) ?? nothing;
};

/** The largest threshold of these tenants; 1 where none has a policy, and so nothing that is counted. */
export const thresholdOver = async (read: GrantedRead, tenantIds: readonly string[]): Promise<number> => {
  const [row] = await read.query<{ most: number | null }>('select max(threshold) as most from figure_rule where tenant_id = any ($1::uuid[])', [[...tenantIds]]);
  return row?.most ?? 1;
};
