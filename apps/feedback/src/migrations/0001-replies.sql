-- What senders were told; what is known of the case itself are its facts in case_fact.
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
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
create index reply_appeal on reply (tenant_id, appeal_id);
-- One final reply for each round, whatever is sent twice.
create unique index reply_final on reply (tenant_id, appeal_id, round) where kind = 'final';

alter table reply enable row level security;
alter table reply force row level security;
create policy own_tenant on reply to :app
  using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on reply to :app;
