import { source } from './source.mjs';

const { policySchema } = source('libs/policy/src/index.ts');
const { presets } = source('libs/presets/src/index.ts');

// What the figures of many tenants would be after two years, made by SQL: rounds, who said them, the counts of months and
// quarters that follow from them, and a group whose auditor may read them all.
const ROUNDS = `
  insert into reporting.figure_round (tenant_id, appeal_id, round, channel, category, unit_id, filed_on, persons, answered, completion, due_on, on_time,
    answered_on, implementation, tenths, rated_on, satisfaction)
  select id, uuidv7(), 1, (array['qr', 'web', 'window', 'hotline'])[1 + g % 4], 'c' || g % 12, md5((g % 9)::text)::uuid, filed, case when g % 6 = 0 then 'unknown-persons' else 'yes' end,
    case when open then 'no' when kind < 3 then 'withdrawn' else 'yes' end, case when open then 'no' when kind < 3 then 'withdrawn' when kind < 8 then 'no' else 'yes' end,
    filed + 5, case when open then 'undecided' when kind < 3 then 'withdrawn' when kind < 10 then 'no' else 'yes' end,
    case when not open and kind >= 3 then filed + 3 end, case when not open and kind >= 3 then case when kind < 8 then 'unconfirmed' when kind < 14 then 'no' else 'yes' end end,
    case when not open and kind >= 3 then (-80 * ln(random() + 0.0001))::int + 5 end,
    case when not open and kind >= 8 then filed + 6 end, case when not open and kind >= 8 then case when kind < 10 then 'struck-off' when kind < 12 then 'reviewed' when kind < 20 then 'silent' when kind < 24 then 'no' else 'yes' end end
  from (select t.id, g, $1::date - (random() * 730)::int as filed, (random() * 100)::int as kind, random() < 0.02 as open from generate_series(0, $2::int - 1) g join bench_tenant t on t.n = g % $3) made`;

// A person says four or five things in two years.
const SENDERS = `
  insert into reporting.sender_counted (tenant_id, appeal_id, person_hash, counted_on)
  select tenant_id, appeal_id, md5((random() * $1)::int::text || tenant_id) , filed_on from reporting.figure_round where persons = 'yes'`;

const MARKS = `(values ('persons', r.persons, r.filed_on), ('answered', r.answered, r.filed_on), ('completion', r.completion, r.filed_on), ('on-time', r.on_time, r.due_on),
  ('implementation', r.implementation, r.answered_on), ('hours', r.tenths::text, r.answered_on), ('satisfaction', r.satisfaction, r.rated_on)) m (counted, value, day)`;
const COUNTS = `
  insert into reporting.figure_span (tenant_id, grain, start, part, counts)
  select tenant_id, grain, start, case counted when 'hours' then counted else 'verdicts' end, jsonb_object_agg(case counted when 'hours' then value else counted || '/' || value end, n)
  from (
    select r.tenant_id, g.grain, date_trunc(g.grain, m.day)::date as start, m.counted, m.value, count(*) as n
    from reporting.figure_round r cross join lateral ${MARKS} cross join (values ('month'), ('quarter')) g (grain) where m.value is not null group by 1, 2, 3, 4, 5
  ) counted group by 1, 2, 3, 4`;
const SEEN = `
  with seen as (
    select tenant_id, person_hash, month, lag(month) over (partition by tenant_id, person_hash order by month) as before
    from (select distinct tenant_id, person_hash, date_trunc('month', counted_on)::date as month from reporting.sender_counted) months
  ), persons as (
    select tenant_id, 'month' as grain, month as start, jsonb_object_agg('seen/' || before, n) as counts
    from (select tenant_id, month, coalesce(before::text, 'never') as before, count(*) as n from seen group by 1, 2, 3) linked group by 1, 3
    union all
    select tenant_id, 'quarter', date_trunc('quarter', month)::date, jsonb_build_object('people/yes', count(distinct person_hash)) from seen group by 1, 3
  )
  update reporting.figure_span f set counts = f.counts || p.counts from persons p where f.tenant_id = p.tenant_id and f.grain = p.grain and f.start = p.start and f.part = 'verdicts'`;
const OF_DAY = `
  create table of_day as select tenant_id, filed_on as day, count(*) as n, count(*) filter (where answered = 'yes') as answered, count(*) filter (where completion = 'yes') as completed,
    count(*) filter (where on_time = 'yes') as on_time, count(*) filter (where satisfaction = 'yes') as satisfied, sum(tenths) as tenths from reporting.figure_round group by 1, 2`;

const GROUP = [
  "insert into reporting.figure_rule select id, 1, 'Asia/Shanghai', 5 from bench_tenant",
  `insert into reporting.subtree (tenant_id, child_id, known, present, lineage, stays, names, kind)
   select $1::uuid, id, 1, true, array[$1::uuid, id], '[{"from": "2020-01-01T00:00:00.000Z", "until": null}]', jsonb_build_object('zh', n, 'en', n), 'enterprise' from bench_tenant`,
  `insert into reporting.audit_grant (tenant_id, id, membership_id, person_id, root_id, valid_from, valid_until, why, granted_by, granted_at)
   values ($1, $2, $2, $2, $1, '2026-01-01', '2027-01-01', 'bench', $2, '2026-01-01')`,
];

/** Fills the schema of reporting, the same each time; gives the group, its auditor, one of the tenants and all of them. */
export const seedFigures = async (admin, { tenants, appeals, until = '2026-11-20' }) => {
  await admin.query('select setseed(0.5)');
  await admin.query('create table bench_tenant as select gen_random_uuid() as id, n from generate_series(0, $1::int - 1) n', [tenants]);
  await admin.query("insert into reporting.policy select id, 1, $1, '2024-01-01' from bench_tenant", [JSON.stringify(policySchema.parse(presets.tongnan))]);
  await admin.query(ROUNDS, [until, appeals, tenants]);
  await admin.query(SENDERS, [Math.ceil(appeals / tenants / 4)]);
  for (const sql of [COUNTS, SEEN, OF_DAY]) await admin.query(sql);
  const { rows: [{ root, auditor }] } = await admin.query('select gen_random_uuid() as root, gen_random_uuid() as auditor');
  await admin.query(GROUP[0]);
  await admin.query(GROUP[1], [root]);
  await admin.query(GROUP[2], [root, auditor]);
  await admin.query('vacuum analyze');
  await admin.query('checkpoint');
  const { rows } = await admin.query('select id from bench_tenant order by n');
  const tenantIds = rows.map(({ id }) => id);
  return { root, auditor, one: tenantIds[0], tenantIds };
};
