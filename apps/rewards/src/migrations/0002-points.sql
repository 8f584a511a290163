-- Points: what each entry of the ledger rests on, what was said against it, and what was decided. Written once, as the ledger is.

-- Who headed a unit from which version of the organisation on: points are for who headed it when it happened.
create table unit_head (
  tenant_id uuid not null,
  unit_id uuid not null,
  version int not null,
  at timestamptz not null,
  head_person_id uuid,
  primary key (tenant_id, unit_id, version)
);

create table point_entry (
  tenant_id uuid not null,
  entry_id uuid not null,
  rule_id text not null,
  fact_id uuid not null,
  -- More than one where late facts named somebody else: those before are reversed.
  no int not null check (no > 0),
  appeal_id uuid,
  round int,
  policy_version int not null,
  against text not null check (against in ('unit', 'unit-head', 'level-head', 'person')),
  points int not null check (points <> 0),
  unit_id uuid,
  person_id uuid,
  -- Who found or judged it, where a person did.
  found_by uuid,
  evidence jsonb not null,
  -- When it happened, and when it was entered.
  caused_at timestamptz not null,
  entered_at timestamptz not null,
  primary key (tenant_id, entry_id),
  unique (tenant_id, rule_id, fact_id, no),
  check (unit_id is not null or person_id is not null),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);
create index point_entry_person on point_entry (tenant_id, person_id, entered_at, entry_id);
create index point_entry_unit on point_entry (tenant_id, unit_id, entered_at, entry_id);
create index point_entry_entered on point_entry (tenant_id, entered_at, entry_id);
create index point_entry_appeal on point_entry (tenant_id, appeal_id);
create index point_entry_fact on point_entry (tenant_id, fact_id);

create table point_reversal (
  tenant_id uuid not null,
  entry_id uuid not null,
  reversal_id uuid not null,
  cause text not null check (cause in ('withdrawn', 'plea', 'corrected')),
  at timestamptz not null,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references point_entry (tenant_id, entry_id),
  foreign key (tenant_id, reversal_id) references ledger_entry (tenant_id, id)
);

-- What who it concerns says against it 申辩: once.
create table plea (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  words text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references point_entry (tenant_id, entry_id)
);
create index plea_at on plea (tenant_id, at, id);

create table plea_decision (
  tenant_id uuid not null,
  id uuid not null,
  plea_id uuid not null,
  outcome text not null check (outcome in ('stands', 'reversed')),
  reasons text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, plea_id),
  foreign key (tenant_id, plea_id) references plea (tenant_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['unit_head', 'point_entry', 'point_reversal', 'plea', 'plea_decision'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert on unit_head, point_entry, point_reversal, plea, plea_decision to :app;
