-- Why an order was given back: words of the department for the centre. Once for an order, which is over then.
create table returned (
  tenant_id uuid not null,
  order_id uuid not null,
  by_person_id uuid not null,
  why text not null,
  at timestamptz not null,
  primary key (tenant_id, order_id),
  foreign key (tenant_id, order_id) references work_order (tenant_id, id)
);

alter table returned enable row level security;
alter table returned force row level security;
create policy own_tenant on returned to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on returned to :app;
