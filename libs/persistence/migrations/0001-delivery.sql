-- What every service needs to say and hear facts: outbox, inbox, held, parked, remembered commands.

create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  position bigint generated always as identity,
  subject text not null,
  aggregate_id uuid not null,
  aggregate_version int not null,
  envelope jsonb not null,
  traceparent text,
  committed_by timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  seq bigint,
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index outbox_unpublished on outbox (position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy app_adds on outbox for insert to :app with check (tenant_id = (select app_tenant()));
create policy relay_reads on outbox for select to :relay using (true);
create policy relay_marks on outbox for update to :relay using (true) with check (true);
create policy relay_prunes on outbox for delete to :relay using (published_at is not null);
grant insert on outbox to :app;
grant select (tenant_id, id, position, subject, aggregate_id, envelope, traceparent, published_at, seq) on outbox to :relay;
grant update (published_at, seq), delete on outbox to :relay;

create table aggregate_version (
  tenant_id uuid not null,
  aggregate_id uuid not null,
  version int not null,
  primary key (tenant_id, aggregate_id)
);
alter table aggregate_version enable row level security;
alter table aggregate_version force row level security;
create policy own_tenant on aggregate_version to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update on aggregate_version to :app;

-- Adds all facts of one transaction, counted per aggregate. The counter's row lock keeps an aggregate's facts in the order of
-- their commits; taking the locks in one order keeps two transactions from waiting for each other.
create function outbox_add(facts jsonb) returns void language plpgsql as $$
declare
  tenant constant uuid := app_tenant();
  fact jsonb;
  aggregate uuid;
  counted int;
begin
  for fact in
    select f.value from jsonb_array_elements(facts) with ordinality f order by f.value ->> 'aggregateId', f.ordinality
  loop
    aggregate := (fact ->> 'aggregateId')::uuid;
    insert into aggregate_version as a (tenant_id, aggregate_id, version) values (tenant, aggregate, 1)
    on conflict (tenant_id, aggregate_id) do update set version = a.version + 1
    returning a.version into counted;
    insert into outbox (tenant_id, id, subject, aggregate_id, aggregate_version, envelope, traceparent)
    values (tenant, (fact ->> 'id')::uuid, fact ->> 'subject', aggregate, counted,
      (fact -> 'envelope') || jsonb_build_object('aggregateVersion', counted), fact ->> 'traceparent');
  end loop;
end $$;
revoke execute on function outbox_add(jsonb) from public;
grant execute on function outbox_add(jsonb) to :app;

-- How far the relay has told its stream; one row, of no tenant.
create table relay_mark (
  one boolean primary key default true check (one),
  seq bigint not null
);
insert into relay_mark (seq) values (0);
grant select, update (seq) on relay_mark to :relay;

create table inbox (
  tenant_id uuid not null,
  consumer text not null,
  message_id uuid not null,
  handled_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, consumer, message_id)
);
create index inbox_handled on inbox (handled_at);
alter table inbox enable row level security;
alter table inbox force row level security;
create policy own_tenant on inbox to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
create policy relay_reads on inbox for select to :relay using (true);
create policy relay_prunes on inbox for delete to :relay using (true);
grant select, insert on inbox to :app;
grant select (tenant_id, handled_at), delete on inbox to :relay;

create table held (
  tenant_id uuid not null,
  consumer text not null,
  message_id uuid not null,
  needs text not null check (needs in ('policy', 'organisation')),
  version int not null,
  appeal_id uuid,
  envelope jsonb not null,
  held_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, consumer, message_id)
);
create index held_needs on held (tenant_id, needs, version);
create index held_appeal on held (tenant_id, appeal_id);
alter table held enable row level security;
alter table held force row level security;
create policy own_tenant on held to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, delete on held to :app;

-- A message whose tenant cannot be read is parked under the nil tenant.
create table parked (
  tenant_id uuid not null,
  consumer text not null,
  message_id text not null,
  stream text not null,
  seq bigint not null,
  subject text not null,
  appeal_id uuid,
  payload text not null,
  reason text not null,
  deliveries int not null,
  parked_at timestamptz not null default clock_timestamp(),
  replay_asked_at timestamptz,
  replayed_at timestamptz,
  primary key (tenant_id, consumer, message_id)
);
create index parked_appeal on parked (tenant_id, appeal_id);
create index parked_asked on parked (replay_asked_at) where replay_asked_at is not null;
alter table parked enable row level security;
alter table parked force row level security;
create policy own_tenant on parked to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
create policy relay_lists on parked for select to :relay using (true);
create policy relay_asks on parked for update to :relay using (true) with check (true);
grant select, insert, update on parked to :app;
grant select (tenant_id, consumer, message_id, stream, seq, subject, reason, deliveries, parked_at, replay_asked_at, replayed_at) on parked to :relay;
grant update (replay_asked_at) on parked to :relay;

create table command (
  tenant_id uuid not null,
  actor text not null,
  operation text not null,
  command_id uuid not null,
  input_hash text not null,
  answer jsonb not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, actor, operation, command_id)
);
create index command_answered on command (answered_at);
alter table command enable row level security;
alter table command force row level security;
create policy own_tenant on command to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
create policy relay_reads on command for select to :relay using (true);
create policy relay_prunes on command for delete to :relay using (true);
grant select, insert on command to :app;
grant select (tenant_id, answered_at), delete on command to :relay;
