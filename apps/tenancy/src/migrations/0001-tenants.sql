-- The tenant tree. A tenant's row is its own; those above it are read by lineage, never written.
create table tenant (
  tenant_id uuid primary key,
  parent_id uuid,
  -- From the root down to the parent; its length is the depth less one.
  lineage uuid[] not null check (cardinality(lineage) < 6),
  kind text not null check (kind in ('group', 'enterprise', 'plant', 'work-area')),
  case_code text not null,
  names jsonb not null,
  preset text,
  organisation_version int not null default 0,
  onboarded_at timestamptz not null,
  closed_at timestamptz,
  check (parent_id is not distinct from lineage[cardinality(lineage)])
);

-- Which tenants hang under one: written in the parent's own transaction, so that it can pass on what they inherit.
create table subsidiary (
  tenant_id uuid not null,
  child_id uuid not null,
  primary key (tenant_id, child_id)
);

-- One effective policy: the tenant's own part merged with the parent's version that was in force then.
create table policy_version (
  tenant_id uuid not null,
  version int not null,
  source_version int not null,
  source jsonb not null,
  parent_version int not null,
  effective jsonb not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, version),
  unique (tenant_id, source_version, parent_version)
);

-- A national calendar is said once in each tenant.
create table published_calendar (
  tenant_id uuid not null,
  version int not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);

do $$
declare name text;
begin
  foreach name in array array['tenant', 'subsidiary', 'policy_version', 'published_calendar'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;

create policy descendants_read on tenant for select to :app using (tenant_id = any ((select app_lineage())::uuid[]));
create policy descendants_read on policy_version for select to :app using (tenant_id = any ((select app_lineage())::uuid[]));

grant select, insert, update on tenant to :app;
grant select, insert on subsidiary, policy_version, published_calendar to :app;
