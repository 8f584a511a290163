-- Where a tenant has hung, as tenancy said it, in its own rows.
create table placement (
  tenant_id uuid not null,
  version int not null,
  at timestamptz not null,
  lineage uuid[] not null,
  names jsonb,
  kind text,
  primary key (tenant_id, version)
);
alter table placement enable row level security;
alter table placement force row level security;
create policy own_tenant on placement to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on placement to :app;

-- Who is or was below a tenant, in the rows of the one above: a grant names a subtree, and what is in it is found when somebody asks.
create table subtree (
  tenant_id uuid not null,
  child_id uuid not null,
  known int not null,
  present boolean not null,
  -- From the root down to the child, which is its last.
  lineage uuid[] not null,
  stays jsonb not null,
  names jsonb,
  kind text,
  primary key (tenant_id, child_id)
);

-- Who may look into which subtree, until when and why. Only its end is ever written into it later.
create table audit_grant (
  tenant_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  root_id uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  why text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
create index audit_grant_membership on audit_grant (tenant_id, membership_id);

-- Who looked at what of a tenant, in that tenant's rows: for its admin. `why` are the reasons of the grants that opened it.
create table audit_trace (
  tenant_id uuid not null,
  read_id uuid not null,
  auditor_tenant_id uuid not null,
  auditor_tenant_names jsonb,
  membership_id uuid not null,
  person_id uuid not null,
  question text not null,
  input jsonb not null,
  why text[] not null,
  at timestamptz not null,
  primary key (tenant_id, read_id)
);
create index audit_trace_at on audit_trace (tenant_id, at, read_id);

alter table audit_read add column grant_ids uuid[] not null default '{}';
create index audit_read_at on audit_read (tenant_id, membership_id, at, id);

do $$
declare name text;
begin
  foreach name in array array['subtree', 'audit_grant', 'audit_trace'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert, update on subtree to :app;
grant select, insert on audit_grant to :app;
grant update (revoked_by, revoked_at) on audit_grant to :app;
grant select, insert on audit_trace to :app;

-- The second way to read, for the read-only login alone: an auditor's own grants that are open at the instant that the
-- transaction says, what hangs below their roots now and below who granted them, and of those tenants what each policy lets through.
create policy own_grants on audit_grant for select to :audit
  using (membership_id = (select app_auditor()) and valid_from <= (select app_audit_at()) and (select app_audit_at()) < valid_until and revoked_at is null);
grant select on audit_grant to :audit;

create policy granted on subtree for select to :audit
  using (present and tenant_id = any ((select array (select root_id from audit_grant))::uuid[])
    and exists (select from audit_grant g where g.root_id = subtree.tenant_id and g.tenant_id = any (subtree.lineage)));
grant select on subtree to :audit;

create policy granted on journal for select to :audit using (tenant_id = any ((select array (select child_id from subtree))::uuid[]));
grant select on journal to :audit;

create policy granted on journal_head for select to :audit using (tenant_id = any ((select array (select child_id from subtree))::uuid[]));
grant select on journal_head to :audit;

create policy own_questions on audit_read for select to :audit using (membership_id = (select app_auditor()));
grant select on audit_read to :audit;
