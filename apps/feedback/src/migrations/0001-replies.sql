-- What feedback must know of a case: which round, how far it is, and by which policy it is answered. No sender.
create table case_copy (
  tenant_id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  stage text not null check (stage in ('filed', 'accepted', 'answered', 'ended')),
  policy_version int not null,
  newest_at timestamptz not null,
  primary key (tenant_id, appeal_id)
);

-- The opinions that a final reply may rest on; their words are routing's.
create table opinion_copy (
  tenant_id uuid not null,
  opinion_id uuid not null,
  appeal_id uuid not null,
  round int not null,
  order_id uuid not null,
  sent_back boolean not null,
  primary key (tenant_id, opinion_id)
);

create table reply (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  kind text not null check (kind in ('first', 'plan', 'progress', 'final', 'explanation')),
  body text not null,
  at timestamptz not null,
  person_id uuid not null,
  opinion_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id) references case_copy (tenant_id, appeal_id)
);
create index reply_appeal on reply (tenant_id, appeal_id);
-- One final reply for each round, whatever is sent twice.
create unique index reply_final on reply (tenant_id, appeal_id, round) where kind = 'final';

alter table case_copy enable row level security;
alter table case_copy force row level security;
create policy own_tenant on case_copy to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on case_copy to :app;

alter table opinion_copy enable row level security;
alter table opinion_copy force row level security;
create policy own_tenant on opinion_copy to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on opinion_copy to :app;

alter table reply enable row level security;
alter table reply force row level security;
create policy own_tenant on reply to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on reply to :app;
