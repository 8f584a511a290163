-- Why an order went to somebody else, from whom and to whom: words of the staff for the staff.
create table reassignment (
  tenant_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  by_person_id uuid not null,
  from_unit_id uuid not null,
  from_person_id uuid,
  unit_id uuid not null,
  person_id uuid,
  why text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references work_order (tenant_id, id)
);
create index reassignment_order on reassignment (tenant_id, order_id);

alter table reassignment enable row level security;
alter table reassignment force row level security;
create policy own_tenant on reassignment to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on reassignment to :app;
