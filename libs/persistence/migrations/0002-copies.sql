-- The small copies of tenancy's facts that every service keeps; filled by the consumers of libs/service.

create table tenant_profile (
  tenant_id uuid primary key,
  case_code text not null,
  names jsonb not null,
  kind text not null check (kind in ('group', 'enterprise', 'plant', 'work-area')),
  parent_id uuid,
  lineage uuid[] not null
);

create table policy (
  tenant_id uuid not null,
  version int not null,
  policy jsonb not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);

-- The organisation's version is that of the last change applied, in sequence.
create table organisation_head (
  tenant_id uuid primary key,
  version int not null
);

create table unit (
  tenant_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  kind text not null,
  head_person_id uuid,
  closed boolean not null,
  primary key (tenant_id, unit_id)
);

create table member (
  tenant_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  subject text,
  roles text[] not null,
  unit_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version int not null,
  primary key (tenant_id, membership_id)
);
create index member_person on member (tenant_id, person_id);
create index member_unit on member (tenant_id, unit_id);

create table coverage (
  tenant_id uuid not null,
  coverage_id uuid not null,
  responder_person_id uuid not null,
  unit_ids uuid[] not null,
  valid_to timestamptz,
  primary key (tenant_id, coverage_id)
);

create table absence (
  tenant_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  substitute_person_id uuid,
  primary key (tenant_id, absence_id)
);
create index absence_person on absence (tenant_id, person_id);

create table attachment (
  tenant_id uuid not null,
  attachment_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  from_tenant_id uuid not null,
  valid_to timestamptz,
  primary key (tenant_id, attachment_id)
);

do $$
declare name text;
begin
  foreach name in array array['tenant_profile', 'policy', 'organisation_head', 'unit', 'member', 'coverage', 'absence', 'attachment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
    execute format('grant select, insert, update, delete on %I to :app', name);
  end loop;
end $$;

-- National holidays are the same for every tenant, so they have none; a version never changes once it is here.
create table calendar (
  version int primary key,
  known_through text not null,
  days jsonb not null
);
grant select, insert on calendar to :app;
