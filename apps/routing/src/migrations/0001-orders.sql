-- Where a case should go; what is known of the case itself are its facts in case_fact.
create table proposal (
  tenant_id uuid not null,
  appeal_id uuid not null,
  unit_id uuid,
  person_id uuid,
  why jsonb not null,
  primary key (tenant_id, appeal_id),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);

create table order_counter (
  tenant_id uuid not null,
  year int not null,
  last int not null,
  primary key (tenant_id, year)
);

create table work_order (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  lead boolean not null,
  state text not null check (state in ('issued', 'accepted', 'opinion-given', 'suspended', 'returned', 'cancelled', 'closed')),
  version int not null,
  unit_id uuid not null,
  person_id uuid,
  why jsonb not null,
  policy_version int not null,
  issued_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
-- One lead order at a time for each round: a fact heard twice cannot issue two.
create unique index work_order_lead on work_order (tenant_id, appeal_id, round) where lead and state not in ('returned', 'cancelled');
create index work_order_person on work_order (tenant_id, person_id, state);
create index work_order_unit on work_order (tenant_id, unit_id, state);

create table progress (
  tenant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  person_id uuid not null,
  body text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references work_order (tenant_id, id)
);
create index progress_order on progress (tenant_id, order_id);

create table opinion (
  tenant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  person_id uuid not null,
  body text not null,
  at timestamptz not null,
  sent_back_at timestamptz,
  sent_back_why text,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references work_order (tenant_id, id)
);
create index opinion_order on opinion (tenant_id, order_id);

alter table proposal enable row level security;
alter table proposal force row level security;
create policy own_tenant on proposal to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on proposal to :app;

alter table order_counter enable row level security;
alter table order_counter force row level security;
create policy own_tenant on order_counter to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on order_counter to :app;

alter table work_order enable row level security;
alter table work_order force row level security;
create policy own_tenant on work_order to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on work_order to :app;

alter table progress enable row level security;
alter table progress force row level security;
create policy own_tenant on progress to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on progress to :app;

alter table opinion enable row level security;
alter table opinion force row level security;
create policy own_tenant on opinion to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on opinion to :app;
