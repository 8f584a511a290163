-- Every fact, in the order of arrival, chained: hash = SHA-256(previous hash || fact). Lines are only ever added.
create table journal (
  tenant_id uuid not null,
  n bigint not null check (n > 0),
  fact_id uuid not null,
  publisher text not null,
  type text not null,
  appeal_id uuid,
  round int,
  occurred_at timestamptz not null,
  fact text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, n),
  unique (tenant_id, fact_id)
);
create index journal_appeal on journal (tenant_id, appeal_id, n);
alter table journal enable row level security;
alter table journal force row level security;
create policy own_tenant_reads on journal for select to :app using (tenant_id = (select app_tenant()));
create policy own_tenant_adds on journal for insert to :app with check (tenant_id = (select app_tenant()));
grant select, insert on journal to :app;

-- Where each tenant's chain stands; its row's lock puts arrivals in one order.
create table journal_head (
  tenant_id uuid primary key,
  lines bigint not null,
  head text not null
);
alter table journal_head enable row level security;
alter table journal_head force row level security;
create policy own_tenant on journal_head to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on journal_head to :app;

-- Who asked for what: committed before the answer is read.
create table audit_read (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  membership_id uuid not null,
  operation text not null,
  input jsonb not null,
  tenants uuid[] not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
alter table audit_read enable row level security;
alter table audit_read force row level security;
create policy own_tenant_reads on audit_read for select to :app using (tenant_id = (select app_tenant()));
create policy own_tenant_adds on audit_read for insert to :app with check (tenant_id = (select app_tenant()));
grant select, insert on audit_read to :app;
