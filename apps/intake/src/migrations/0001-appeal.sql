-- The case file: one row an appeal for queues and locks, its words, its timeline, its sender.

create table appeal (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  version int not null default 1,
  status text not null check (status in
    ('filed', 'accepted', 'in-hand', 'answered', 'concluded', 'refused', 'referred', 'merged', 'withdrawn', 'archived')),
  round int not null default 1,
  channel text not null,
  place_id uuid,
  unit_id uuid,
  mode text not null check (mode in ('named', 'confidential', 'anonymous')),
  kind text not null,
  category text not null,
  grade text not null,
  confidential boolean not null,
  suggested_category text not null,
  suggested_grade text not null,
  terms text[] not null,
  promises jsonb not null,
  policy_version int not null,
  filed_at timestamptz not null,
  -- Copies for the desk's queue, folded from the timeline.
  department_id uuid,
  holder_id uuid,
  tab text not null check (tab in ('to-accept', 'in-hand', 'to-answer', 'answered', 'closed')),
  clock_kind text,
  clock_state text check (clock_state in ('running', 'paused', 'breached')),
  clock_due_at timestamptz,
  clock_provisional boolean,
  -- What the queue is sorted by: the next clock's instant, `infinity` where none runs.
  due_key timestamptz not null default 'infinity',
  waits_for_sender boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, number)
);
create index appeal_tab on appeal (tenant_id, tab, due_key, id);
create index appeal_due on appeal (tenant_id, due_key, id);

create table words (
  tenant_id uuid not null,
  appeal_id uuid not null,
  title text not null,
  body text not null,
  primary key (tenant_id, appeal_id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);

-- Messages of the sender and questions to them, under the id of their line of the timeline.
create table message (
  tenant_id uuid not null,
  appeal_id uuid not null,
  entry_id uuid not null,
  text text not null,
  primary key (tenant_id, appeal_id, entry_id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);

-- Every fact of the appeal, said or heard, by when it happened; it holds no words.
create table timeline (
  tenant_id uuid not null,
  appeal_id uuid not null,
  id uuid not null,
  service text not null,
  type text not null,
  at timestamptz not null,
  round int not null,
  actor jsonb not null,
  data jsonb not null,
  primary key (tenant_id, appeal_id, id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);

-- Who may read an appeal beside the officers: a person, the head of a unit, who covers a unit; and who never may.
create table reader (
  tenant_id uuid not null,
  reader_id uuid not null,
  kind text not null check (kind in ('person', 'head', 'cover', 'barred')),
  appeal_id uuid not null,
  primary key (tenant_id, reader_id, kind, appeal_id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
create index reader_appeal on reader (tenant_id, appeal_id);

-- Who an appeal is of: sealed with a key of its own, which a master key wraps. Deleting the row erases it.
create table identity (
  tenant_id uuid not null,
  appeal_id uuid not null,
  person_hash text not null,
  master_key_id text not null,
  wrapped_key bytea not null,
  sealed bytea not null,
  primary key (tenant_id, appeal_id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
create index identity_person on identity (tenant_id, person_hash, appeal_id);

create table case_counter (
  tenant_id uuid not null,
  year int not null,
  last int not null,
  primary key (tenant_id, year)
);

create table place (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  unit_id uuid,
  closed boolean not null default false,
  keyed_hash text not null,
  primary key (tenant_id, id),
  unique (tenant_id, keyed_hash)
);

create table receipt (
  tenant_id uuid not null,
  keyed_hash text not null,
  key_id text not null,
  argon2 text not null,
  appeal_id uuid not null,
  primary key (tenant_id, keyed_hash),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);

-- Finds the tenant of a place or a receipt without a login; it holds no id of an appeal.
create table locator (
  tenant_id uuid not null,
  keyed_hash text not null,
  kind text not null check (kind in ('place', 'receipt')),
  expires timestamptz,
  primary key (tenant_id, keyed_hash)
);
create index locator_hash on locator (keyed_hash);
alter table locator enable row level security;
alter table locator force row level security;
create policy by_hash on locator for select to :app using (keyed_hash = (select app_locator()));
create policy own_tenant on locator for insert to :app with check (tenant_id = (select app_tenant()));
grant select, insert on locator to :app;

do $$
declare name text;
begin
  foreach name in array array['appeal', 'words', 'message', 'timeline', 'reader', 'identity', 'case_counter', 'place', 'receipt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert, update on appeal, case_counter, place to :app;
grant select, insert on timeline, receipt to :app;
grant select, insert, delete on words, message, identity, reader to :app;
