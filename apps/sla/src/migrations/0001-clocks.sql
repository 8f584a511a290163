-- The clocks that the fold finds in the facts of each (appeal, round), which are kept in case_fact, and the steps taken at their times.

-- Where an appeal comes from, who is kept out of it, and when the newest fact of it occurred that was heard or said here.
-- Its row is the lock of everything that happens to its clocks.
create table appeal (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid,
  barred uuid[] not null default '{}',
  newest_at timestamptz not null,
  primary key (tenant_id, id)
);

-- The policy is pinned by the round; until a fact names it there are no clocks.
create table round (
  tenant_id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  policy_version int,
  primary key (tenant_id, appeal_id, round),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);

-- Who holds which order, for whom a ladder calls and who may read.
create table order_held (
  tenant_id uuid not null,
  order_id uuid not null,
  appeal_id uuid not null,
  round int not null,
  lead boolean not null,
  open boolean not null,
  unit_id uuid not null,
  person_id uuid,
  primary key (tenant_id, order_id),
  foreign key (tenant_id, appeal_id, round) references round (tenant_id, appeal_id, round)
);
create index order_held_appeal on order_held (tenant_id, appeal_id);

create table clock (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null,
  order_id uuid,
  kind text not null,
  rule_id text not null,
  policy_version int not null,
  calendar_version int not null,
  state text not null check (state in ('running', 'paused', 'met', 'breached', 'cancelled')),
  started_at timestamptz not null,
  due_at timestamptz not null,
  provisional boolean not null,
  met_at timestamptz,
  late boolean not null default false,
  pauses jsonb not null default '[]',
  resumes_at timestamptz,
  unit_id uuid,
  person_id uuid,
  run int not null default 1 check (run > 0),
  withdrawals int not null default 0,
  warned int not null default 0,
  breach_run int,
  breached_at timestamptz,
  reached int not null default 0,
  called_at timestamptz,
  skipped boolean not null default false,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, appeal_id, round, kind, order_id),
  foreign key (tenant_id, appeal_id, round) references round (tenant_id, appeal_id, round)
);
create index clock_unmet on clock (tenant_id, appeal_id, round) where state in ('running', 'paused');

-- What was done at a clock's times: level 0 is the breach. `clock_id` of a climb without a clock is what was raised.
create table step (
  tenant_id uuid not null,
  clock_id uuid not null,
  run int not null,
  level int not null check (level >= 0),
  id uuid not null,
  appeal_id uuid not null,
  round int not null,
  kind text not null,
  due_at timestamptz not null,
  at timestamptz not null,
  unit_id uuid,
  actions jsonb not null default '[]',
  next_at timestamptz,
  unconfirmed boolean not null,
  withdrawn boolean not null default false,
  primary key (tenant_id, clock_id, run, level),
  unique (tenant_id, id)
);
create index step_appeal on step (tenant_id, appeal_id);

-- Whom a step called, to find by person. Written with its step in one statement, so it needs no foreign key.
create table call (
  tenant_id uuid not null,
  person_id uuid not null,
  step_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, step_id)
);
create index call_recent on call (tenant_id, person_id, at desc);
create index call_step on call (tenant_id, step_id);

-- What a handler raised beyond their authority climbs the authority ladder: no clock, no breach.
create table raised (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null,
  order_id uuid not null,
  policy_version int not null,
  raised_at timestamptz not null,
  open boolean not null default true,
  reached int not null default 0,
  called_at timestamptz,
  skipped boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id, round) references round (tenant_id, appeal_id, round)
);
create index raised_appeal on raised (tenant_id, appeal_id, round);

-- From when on which edition of the national calendar counts in this tenant.
create table calendar_edition (
  tenant_id uuid not null,
  version int not null,
  known_through text not null,
  days jsonb not null,
  counts_from timestamptz not null,
  primary key (tenant_id, version)
);

-- When something is to be done for a clock, or for what was raised, if no fact comes before.
create table due (
  tenant_id uuid not null,
  id uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, id)
);
create index due_next on due (due_at);

do $$
declare name text;
begin
  foreach name in array array['appeal', 'round', 'order_held', 'clock', 'step', 'call', 'raised', 'calendar_edition', 'due'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert, update on appeal, round, order_held, clock, step, raised, calendar_edition to :app;
grant select, insert on call to :app;
grant select, insert, update, delete on due to :app;

-- The sweep finds, over all tenants by time, and can do nothing else; what it found is acted on inside each tenant.
create policy sweep_finds on due for select to :sweep using (true);
grant select (tenant_id, id, due_at) on due to :sweep;
