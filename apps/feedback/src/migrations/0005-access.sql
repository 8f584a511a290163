-- Who may see a case after its answer, and who took part in it: folded from its facts and the policy of its round, so that lists
-- page and count in SQL by the rule of follow-up/eligible.ts. Ids and roles only.
create table access (
  tenant_id uuid not null,
  appeal_id uuid not null,
  reader_roles text[] not null,
  person_ids uuid[] not null,
  headed uuid[] not null,
  covered uuid[] not null,
  barred uuid[] not null,
  handled uuid[] not null,
  decided uuid[] not null,
  call_back_by text[] not null,
  decided_by text[] not null,
  primary key (tenant_id, appeal_id),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
alter table access enable row level security;
alter table access force row level security;
create policy own_tenant on access to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on access to :app;
