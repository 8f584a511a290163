-- Whether a level that was called could have solved it, judged once, with the reasons: words of the staff for the staff.
create table judgement (
  tenant_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  appeal_id uuid not null,
  could_have_solved boolean not null,
  reasons text not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, step_id),
  foreign key (tenant_id, step_id) references step (tenant_id, id)
);

alter table judgement enable row level security;
alter table judgement force row level security;
create policy own_tenant on judgement to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on judgement to :app;
