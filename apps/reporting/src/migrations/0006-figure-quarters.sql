-- What is counted of whole quarters, for auditors: all values of one thing in one row, for they read those of many tenants at once.
create table figure_quarter (
  tenant_id uuid not null,
  start date not null,
  counted text not null,
  counts jsonb not null,
  primary key (tenant_id, start, counted)
);

-- From what is there: the months of a quarter, and of its persons those who were not seen in an earlier month of it.
alter table figure_count no force row level security;
insert into figure_quarter (tenant_id, start, counted, counts)
select tenant_id, start, counted, jsonb_object_agg(value, n) from (
  select tenant_id, date_trunc('quarter', start)::date as start, case when counted = 'seen' then 'people' else counted end as counted,
    case when counted = 'seen' then 'yes' else value end as value, sum(count)::int as n
  from figure_count where grain = 'month' and (counted <> 'seen' or value = 'never' or value < date_trunc('quarter', start)::date::text)
  group by 1, 2, 3, 4
) months group by 1, 2, 3;
alter table figure_count force row level security;

alter table figure_quarter enable row level security;
alter table figure_quarter force row level security;
create policy own_tenant on figure_quarter to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on figure_quarter to :app;
create policy granted on figure_quarter for select to :audit using (tenant_id = any ((select array (select child_id from subtree))::uuid[]));
grant select on figure_quarter to :audit;
