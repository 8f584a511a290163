-- On what grounds something was answered on the spot.
alter table message add column grounds text;

-- To whom a sender's phone was shown, and when: it stays.
create table phone_shown (
  tenant_id uuid not null,
  appeal_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, appeal_id, id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
alter table phone_shown enable row level security;
alter table phone_shown force row level security;
create policy own_tenant on phone_shown to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on phone_shown to :app;
