import type { FigureGroup } from '@huiyin/contracts';
import type { Lookup } from '@huiyin/persistence';
import type { Cover } from './cover';
import { nameInSql } from './span';
import type { Tallied } from './tally';

type Reading = Pick<Lookup, 'query'>;

/** So many of one value; `people` counts persons, each once, in a group or, without a value, in all. */
export interface CountRow {
  readonly key: string | null;
  readonly counted: Tallied | 'people' | 'all-people';
  readonly value: string;
  readonly count: number;
}

const MARKS = `(values ('persons', r.persons, r.filed_on), ('answered', r.answered, r.filed_on), ('completion', r.completion, r.filed_on), ('on-time', r.on_time, r.due_on),
  ('implementation', r.implementation, r.answered_on), ('hours', r.tenths::text, r.answered_on), ('satisfaction', r.satisfaction, r.rated_on)) m (counted, value, day)`;
const within = (from: string, to: string): string => ['filed_on', 'due_on', 'answered_on', 'rated_on'].map((day) => `r.${day} between ${from} and ${to}`).join(' or ');

const KEYS: Readonly<Record<Exclude<FigureGroup, 'none'>, { readonly ofMark: string; readonly ofSender: string }>> = {
  category: { ofMark: 'r.category', ofSender: 'r.category' },
  channel: { ofMark: 'r.channel', ofSender: 'r.channel' },
  unit: { ofMark: 'r.unit_id::text', ofSender: 'r.unit_id::text' },
  month: { ofMark: "to_char(m.day, 'YYYY-MM')", ofSender: "to_char(s.counted_on, 'YYYY-MM')" },
};

// One statement each, so that what is read together was true together.
const grouped = ({ ofMark, ofSender }: (typeof KEYS)['unit']): string => `
  select ${ofMark} as key, m.counted, m.value, count(*)::int as count
  from figure_round r cross join lateral ${MARKS}
  where r.tenant_id = $1 and (${within('$2::date', '$3::date')}) and m.day between $2::date and $3::date and m.value is not null group by 1, 2, 3
  union all
  select ${ofSender}, 'people', '', count(distinct s.person_hash)::int
  from sender_counted s join figure_round r on r.tenant_id = s.tenant_id and r.appeal_id = s.appeal_id and r.round = 1
  where s.tenant_id = $1 and s.counted_on between $2::date and $3::date group by 1
  union all
  select null, 'all-people', '', count(distinct person_hash)::int from sender_counted where tenant_id = $1 and counted_on between $2::date and $3::date`;

const OVERALL = `
  select null as key, counted, value, sum(count)::int as count from (
    select ${nameInSql('part', 'name')}, count::int from figure_span cross join jsonb_each_text(counts) one (name, count)
    where tenant_id = $1 and grain = 'month' and start = any ($4::date[]) and name not like 'seen/%'
    union all
    select m.counted, m.value, count(*) from unnest($5::date[], $6::date[]) e (first, last)
    join figure_round r on r.tenant_id = $1 and (${within('e.first', 'e.last')}) cross join lateral ${MARKS}
    where m.day between e.first and e.last and m.value is not null group by 1, 2
  ) counts group by 2, 3
  union all
  select null, 'all-people', '', count(distinct person_hash)::int from sender_counted where tenant_id = $1 and counted_on between $2::date and $3::date`;

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Everything that one tenant counts in a period: whole months as counted in advance, the days at its ends one by one. */
export const overallCounts = (tx: Reading, tenantId: string, { from, to }: Period, { months, edges }: Cover): Promise<CountRow[]> =>
  tx.query<CountRow>(OVERALL, [
    tenantId, from, to, [...months], edges.map((edge) => edge.from), edges.map((edge) => edge.to),
  ]);

/** The same by group, from the rounds themselves. */
export const groupedCounts = (tx: Reading, tenantId: string, { from, to }: Period, group: Exclude<FigureGroup, 'none'>): Promise<CountRow[]> =>
  tx.query<CountRow>(grouped(KEYS[group]), [tenantId, from, to]);
