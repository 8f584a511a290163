-- Units, people and who may do what. What other services need of it they hear; names are read here alone.
create table person (
  tenant_id uuid not null,
  person_id uuid not null,
  name text not null,
  post text,
  primary key (tenant_id, person_id)
);

create table organisation_unit (
  tenant_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  kind text not null,
  names jsonb not null,
  head_person_id uuid,
  closed boolean not null,
  primary key (tenant_id, unit_id),
  foreign key (tenant_id, parent_id) references organisation_unit (tenant_id, unit_id),
  foreign key (tenant_id, head_person_id) references person (tenant_id, person_id)
);

create table membership (
  tenant_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  subject text,
  roles text[] not null,
  unit_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (tenant_id, membership_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references organisation_unit (tenant_id, unit_id)
);
-- Read before a tenant is known: the subject must lead.
create index membership_subject on membership (subject) where subject is not null;
create index membership_person on membership (tenant_id, person_id);

create table responder_coverage (
  tenant_id uuid not null,
  coverage_id uuid not null,
  responder_person_id uuid not null,
  unit_ids uuid[] not null,
  valid_to timestamptz,
  primary key (tenant_id, coverage_id),
  foreign key (tenant_id, responder_person_id) references person (tenant_id, person_id)
);

create table person_absence (
  tenant_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  substitute_person_id uuid,
  primary key (tenant_id, absence_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, substitute_person_id) references person (tenant_id, person_id)
);

-- A person of the parent who serves in a unit of this tenant.
create table person_attachment (
  tenant_id uuid not null,
  attachment_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  from_tenant_id uuid not null,
  valid_to timestamptz,
  primary key (tenant_id, attachment_id),
  foreign key (tenant_id, person_id) references person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references organisation_unit (tenant_id, unit_id)
);

do $$
declare name text;
begin
  foreach name in array array['person', 'organisation_unit', 'membership', 'responder_coverage', 'person_absence', 'person_attachment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
    execute format('grant select, insert, update on %I to :app', name);
  end loop;
end $$;

create policy own_subject on membership for select to :app using (subject = (select app_subject()));
