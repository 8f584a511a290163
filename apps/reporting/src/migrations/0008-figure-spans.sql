-- What is counted of whole months and quarters, in a row of its own for each: every value of every verdict, and of persons by when they
-- were seen before, as "counted/value"; hours by their tenths in a second row, for they are many and seldom asked for.
create table figure_span (
  tenant_id uuid not null,
  grain text not null check (grain in ('month', 'quarter')),
  start date not null,
  part text not null check (part in ('verdicts', 'hours')),
  counts jsonb not null,
  primary key (tenant_id, grain, start, part)
);

alter table figure_count no force row level security;
alter table figure_quarter no force row level security;
insert into figure_span (tenant_id, grain, start, part, counts)
select tenant_id, grain, start, case counted when 'hours' then counted else 'verdicts' end,
  jsonb_object_agg(case counted when 'hours' then value else counted || '/' || value end, count)
from (
  select tenant_id, grain, start, counted, value, count from figure_count where grain = 'month'
  union all
  select tenant_id, 'quarter', start, counted, value, n::int from figure_quarter cross join jsonb_each_text(counts) one (value, n)
) counted group by 1, 2, 3, 4;
drop table figure_count, figure_quarter;

alter table figure_span enable row level security;
alter table figure_span force row level security;
create policy own_tenant on figure_span to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on figure_span to :app;
-- Of no case, and of no person; of who has left, what lies in the time in which it hung there.
create policy granted on figure_span for select to :audit
  using (tenant_id = any ((select array (select child_id from subtree where present))::uuid[])
    or exists (
      select from subtree s cross join jsonb_array_elements(s.stays) stay where s.child_id = figure_span.tenant_id and not s.present
        and (stay ->> 'from' is null or left(stay ->> 'from', 10) < figure_span.start::text) and figure_span.start::text <= left(stay ->> 'until', 10)));
grant select on figure_span to :audit;
