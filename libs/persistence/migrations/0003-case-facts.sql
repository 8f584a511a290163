-- The facts of a case that were heard and said here: for the fold of libs/policy who may read it, and for those of the service.
create table case_fact (
  tenant_id uuid not null,
  appeal_id uuid not null,
  id uuid not null,
  type text not null,
  round int not null check (round > 0),
  occurred_at timestamptz not null,
  policy_version int,
  organisation_version int,
  actor jsonb not null,
  data jsonb not null,
  primary key (tenant_id, appeal_id, id)
);
alter table case_fact enable row level security;
alter table case_fact force row level security;
create policy own_tenant on case_fact to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on case_fact to :app;

-- One row a case, locked by who changes something of it, with when the newest fact of it occurred.
create table case_head (
  tenant_id uuid not null,
  appeal_id uuid not null,
  newest_at timestamptz not null,
  primary key (tenant_id, appeal_id)
);
alter table case_head enable row level security;
alter table case_head force row level security;
create policy own_tenant on case_head to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on case_head to :app;
