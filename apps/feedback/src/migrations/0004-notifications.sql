-- Who is told what of which fact: references only, no words of the case, nobody's id but the recipient's own. A fold of the
-- facts; what a person has read is the one thing that is only here.
create table notification (
  tenant_id uuid not null,
  -- Made of fact, person and kind, so that nobody is told the same twice.
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  appeal_id uuid not null,
  refs jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
create index notification_person on notification (tenant_id, person_id, at, id);
create index notification_appeal on notification (tenant_id, appeal_id);
alter table notification enable row level security;
alter table notification force row level security;
create policy own_tenant on notification to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on notification to :app;
