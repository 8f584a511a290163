-- What was found evasive, with the evidence: words of the staff for the staff. An opinion once, a returned order once.
create table evasion (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  order_id uuid not null,
  opinion_id uuid,
  unit_id uuid not null,
  person_id uuid,
  evidence text not null,
  at timestamptz not null,
  by_person_id uuid not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, order_id, opinion_id),
  foreign key (tenant_id, order_id) references work_order (tenant_id, id),
  foreign key (tenant_id, opinion_id) references opinion (tenant_id, id)
);

alter table evasion enable row level security;
alter table evasion force row level security;
create policy own_tenant on evasion to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on evasion to :app;
