-- The facts of a case that decide which of the staff may read it, as the fold of libs/policy wants them.
create table reader_fact (
  tenant_id uuid not null,
  appeal_id uuid not null,
  id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  primary key (tenant_id, appeal_id, id)
);
alter table reader_fact enable row level security;
alter table reader_fact force row level security;
create policy own_tenant on reader_fact to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on reader_fact to :app;
