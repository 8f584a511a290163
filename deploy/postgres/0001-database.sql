-- Run by the admin login in the product's database before anything else; may run again at any time.
revoke create on schema public from public;
revoke temporary on database :database from public;

-- After a transaction a local setting is '', and ''::uuid raises: hence nullif. Stable, so that a policy stays an index condition.
create or replace function public.app_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

create or replace function public.app_locator() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.locator', true), '') $$;

create or replace function public.app_subject() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.subject', true), '') $$;

create or replace function public.app_lineage() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('app.lineage', true), '')::uuid[] $$;

-- Who audits, and when: the read-only login of reporting sees what grants open to this membership at this instant.
create or replace function public.app_auditor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.auditor', true), '')::uuid $$;

create or replace function public.app_audit_at() returns timestamptz language sql stable parallel safe
  as $$ select nullif(current_setting('app.audit_at', true), '')::timestamptz $$;
