import { TrialDatabase } from '../trial-database';
import { checkRowSecurity } from './check';
import exceptions from './exceptions.json';

let trial: TrialDatabase;
beforeAll(async () => (trial = await TrialDatabase.open()), 30_000);
afterAll(() => trial.close());

const plain = `
  create table intake.planted (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id));
  alter table intake.planted enable row level security;
  alter table intake.planted force row level security;
  grant select on intake.planted to intake_app;`;
const policy = 'create policy own_tenant on intake.planted to intake_app using (tenant_id = (select app_tenant()));';

/** What the check says when this was done to the database. */
const planted = (sql: string): Promise<string[]> => trial.planted(sql, (admin) => checkRowSecurity(admin));

describe('row security of the migrated database', () => {
  it('has nothing unprotected that is not on the short list with its reason', async () => {
    expect(await checkRowSecurity(trial.admin)).toEqual([]);
    for (const reason of Object.values(exceptions)) expect(reason.length).toBeGreaterThan(20);
  });

  it('stays so with one more table of the usual block', async () => {
    expect(await planted(plain + policy)).toEqual([]);
  });
});

const appPolicy = (using: string): string => `${plain} create policy odd on intake.planted to intake_app using (${using})`;
const lookup = (using: string): string => `${plain} create policy odd on intake.planted for select to intake_app using (${using})`;
const past = 'lets the app login past its tenant';

describe('a planted hole is found', () => {
  const holes: [what: string, sql: string, said: string][] = [
    ['a table without a tenant', 'create table intake.planted (id uuid primary key)', 'table intake.planted: has no tenant_id'],
    ['a tenant that may be null', 'create table intake.planted (tenant_id uuid); alter table intake.planted enable row level security; alter table intake.planted force row level security', 'not uuid not null'],
    ['row security not enabled', 'alter table intake.inbox disable row level security', 'table intake.inbox: row level security is not enabled'],
    ['row security not forced', 'alter table intake.inbox no force row level security', 'table intake.inbox: row level security is not forced'],
    ['a table in public', 'create table public.planted (tenant_id uuid not null)', 'table public.planted: row level security is not enabled'],
    ['a trigger', `${plain}${policy} create trigger planted before update on intake.planted for each row execute function suppress_redundant_updates_trigger()`, 'has triggers: planted'],
    ['a policy for everyone', `${plain} create policy own_tenant on intake.planted using (tenant_id = (select app_tenant()))`, 'policy intake.planted.own_tenant: names no login'],
    ['a policy for another service', `${plain} create policy other on intake.planted to routing_app using (tenant_id = (select app_tenant()))`, 'is for routing_app, no login of intake'],
    ['a policy that lets all through', `${plain} create policy all_rows on intake.planted to intake_app using (true)`, 'lets the app login past its tenant: true'],
    ['a policy with a way around', `${plain} create policy odd on intake.planted to intake_app using (tenant_id = (select app_tenant()) or tenant_id is not null)`, 'lets the app login past its tenant'],
    ['a policy by locator that writes', `${plain} create policy odd on intake.planted to intake_app using (id::text = (select app_locator()))`, 'lets the app login past its tenant'],
    ['a check that lets other tenants in', `${plain} create policy odd on intake.planted to intake_app using (tenant_id = (select app_tenant())) with check (true)`, 'lets the app login past its tenant: true'],
    ['a setting read once a row', `${plain} create policy slow on intake.planted to intake_app using (tenant_id = app_tenant())`, 'calls the setting once a row'],
    ['a sweep that writes', 'create policy odd on sla.due for delete to sla_sweep using (true)', 'lets a login that spans tenants write'],
    ['one policy for two kinds of login', `${plain} create policy odd on intake.planted to intake_app, intake_relay using (tenant_id = (select app_tenant()))`, 'is for logins of several kinds'],
    ['a key that the tenant does not lead', `create table intake.planted (tenant_id uuid not null, id uuid primary key)`, 'index intake.planted_pkey: begins with id'],
    ['an index that the tenant does not lead', `${plain}${policy} create index planted_id on intake.planted (id)`, 'index intake.planted_id: begins with id'],
    ['an index on an expression', `${plain}${policy} create index planted_id on intake.planted ((id::text))`, 'begins with (expression)'],
    ['a GIN index', `${plain}${policy} alter table intake.planted add words text[]; create index planted_words on intake.planted using gin (words)`, 'index intake.planted_words: is gin'],
    ['an enum', `${plain}${policy} create type intake.mood as enum ('good'); alter table intake.planted add mood intake.mood`, 'column intake.planted.mood: is the enum'],
    ['a list of an enum', `${plain}${policy} create type intake.mood as enum ('good'); alter table intake.planted add moods intake.mood[]`, 'column intake.planted.moods: is the enum'],
    ['a text search column', `${plain}${policy} alter table intake.planted add words tsvector`, 'is tsvector'],
    ['a key that another tenant fits', `${plain}${policy} alter table intake.planted add unique (id); create table intake.child (tenant_id uuid not null, id uuid references intake.planted (id))`, 'accepts a row of another tenant'],
    ['a shared table that refers to a tenant', `${plain}${policy} create table intake.child (owner uuid, id uuid, foreign key (owner, id) references intake.planted (tenant_id, id))`, 'refers from a shared table'],
    ['a runtime login that owns', `${plain}${policy} alter table intake.planted owner to intake_app`, 'login intake_app: owns intake.planted'],
    ['a login that bypasses', 'alter role intake_app bypassrls', 'login intake_app: bypasses row level security'],
    ['a superuser', 'alter role sla_sweep superuser', 'login sla_sweep: is a superuser'],
    ['a member of the owner', 'grant intake_owner to intake_app', 'login intake_app: is a member of intake_owner'],
    ['a login that makes logins', 'alter role intake_relay createrole', 'may create logins'],
    ['an app login that reads the outbox', 'grant select on intake.outbox to intake_app', 'an app login may only insert on the outbox'],
    ['an app login that marks columns of the outbox', 'grant update (published_at) on intake.outbox to intake_app', 'an app login may only insert on the outbox'],
    ['a relay that rewrites facts', 'grant update on intake.outbox to intake_relay', 'is on the whole row: the relay login has named columns only'],
    ['a sweep that sees whole rows', 'grant select on sla.due to sla_sweep', 'is on the whole row: the sweep login has named columns only'],
    ['a grant to everyone', 'grant select on intake.inbox to public', 'grant of SELECT on intake.inbox to public: is to everyone'],
    ['a grant to another service', 'grant select on intake.inbox to routing_app', 'is to a login of another service'],
    ['a login that empties tables', 'grant truncate on intake.inbox to intake_app', 'is not needed to serve'],
    ['a function with its owner’s rights', 'create function intake.planted() returns int language sql security definer as $$ select 1 $$', 'function intake.planted(): runs with the rights of its owner'],
    ['a volatile setting', "create or replace function public.app_tenant() returns uuid language sql volatile as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$", 'function public.app_tenant(): is volatile'],
    ['a materialised view', 'create materialized view intake.planted as select * from intake.inbox', 'view intake.planted: is materialised'],
    ['a view of its owner', 'create view intake.planted as select * from intake.inbox', 'view intake.planted: reads with the rights of its owner'],
    ['the opposite of a tenant', appPolicy('not (tenant_id = (select app_tenant()))'), past],
    ['a tenant or none', appPolicy('coalesce(tenant_id = (select app_tenant()), true)'), past],
    ['a tenant that is not known to differ', appPolicy('(tenant_id = (select app_tenant())) is not false'), past],
    ['all rows while no tenant is set', appPolicy('case when (select app_tenant()) is null then true else tenant_id = (select app_tenant()) end'), past],
    ['a tenant of another column', appPolicy('id = (select app_tenant())'), past],
    ['a locator with a way around', lookup('id::text = (select app_locator()) or true'), past],
    ['all rows while no locator is set', lookup('(select app_locator()) is null'), past],
    ['a locator on a table that needs none', lookup('id::text = (select app_locator())'), past],
    ['a known second policy on a wrong condition', 'create policy odd on intake.locator for select to intake_app using (keyed_hash >= (select app_locator()))', past],
    ['a schema that its app login builds in', 'grant create on schema intake to intake_app', 'grant of CREATE on schema intake to intake_app: lets a login make'],
    ['a schema that everyone builds in', 'grant create on schema public to public', 'grant of CREATE on schema public to public: lets a login make'],
    ['a schema that another service enters', 'grant usage on schema intake to routing_app', 'grant of USAGE on schema intake to routing_app: is to a login that is none'],
    ['a schema that everyone enters', 'grant usage on schema intake to public', 'grant of USAGE on schema intake to public: is to a login that is none'],
    ['a new function that everyone runs', 'create function intake.planted() returns int language sql as $$ select 1 $$', 'grant of EXECUTE on intake.planted() to public'],
    ['a right that may be passed on', 'grant select on intake.inbox to intake_app with grant option', 'may be passed on'],
    ['a relay that reads words', 'grant select on intake.words to intake_relay', 'grant of SELECT on intake.words to intake_relay: is nothing that the relay login needs'],
    ['a relay that deletes words', 'grant delete on intake.words to intake_relay', 'grant of DELETE on intake.words to intake_relay: is nothing that the relay login needs'],
    ['a relay policy on words', 'create policy odd on intake.words for select to intake_relay using (true)', 'lets the relay login SELECT'],
    ['a relay that deletes what is not published', 'alter policy relay_prunes on intake.outbox using (true)', 'shows the relay login other rows'],
    ['a sweep that reads what was said', 'grant select (data) on sla.case_fact to sla_sweep', 'grant of SELECT (data) on sla.case_fact to sla_sweep'],
    ['a sweep that reads one column more', 'alter table sla.due add note text; grant select (note) on sla.due to sla_sweep', 'is on a column that the sweep login does not need'],
    ['an audit login that reads what is not listed', 'grant select on reporting.audit_trace to reporting_audit', 'is nothing that the audit login needs'],
    ['an audit login that reads without a grant', 'alter policy granted on reporting.journal using (true)', 'shows the audit login other rows'],
    ['an audit login for which a grant never ends', 'alter policy own_grants on reporting.audit_grant using (membership_id = (select app_auditor()))', 'shows the audit login other rows'],
    ['an audit login that goes by the database’s clock', 'alter policy own_grants on reporting.audit_grant using (membership_id = (select app_auditor()) and now() < valid_until)', 'shows the audit login other rows'],
    ['an audit login that writes', 'create policy odd on reporting.journal for insert to reporting_audit with check (true)', 'lets a login that spans tenants write'],
    ['an audit login that may write', 'grant insert on reporting.journal to reporting_audit', 'is nothing that the audit login needs'],
    ['a trace of an audit that is rewritten', 'grant delete on reporting.audit_trace to reporting_app', 'changes what is only ever added to'],
    ['a journal that is rewritten', 'grant update on reporting.journal to reporting_app', 'grant of UPDATE on reporting.journal to reporting_app: changes what is only ever added to'],
    ['a journal that is rewritten in one column', 'grant update (hash) on reporting.journal to reporting_app', 'changes what is only ever added to'],
    ['a journal that is deleted', 'grant delete on reporting.journal to reporting_app', 'changes what is only ever added to'],
    ['a calendar that a tenant changes', 'grant update on intake.calendar to intake_app', 'is not needed on a table of no tenant'],
    ['an app login that reads the relay’s mark', 'grant select on intake.relay_mark to intake_app', 'is not needed on a table of no tenant'],
    ['a person in a table of no tenant', 'alter table intake.calendar add person_id uuid', 'column intake.calendar.person_id: is new in a table of no tenant'],
    ['a listed table under another name', 'alter table reporting.journal rename to journal_of_facts', 'allowed.ts reporting.journal: there is no such table'],
    ['a setting that is a constant', `create or replace function public.app_tenant() returns uuid language sql stable as $$ select '11111111-0000-4000-8000-000000000001'::uuid $$`, 'function public.app_tenant(): does not read its setting'],
    ['a setting that falls back', `create or replace function public.app_tenant() returns uuid language sql stable as $$ select coalesce(nullif(current_setting('app.tenant_id', true), ''), '11111111-0000-4000-8000-000000000001')::uuid $$`, 'does not read its setting'],
    ['a setting that a plan would keep', "create or replace function public.app_tenant() returns uuid language sql immutable as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$", 'is immutable'],
    ['a setting set by its own function', "alter function public.app_tenant() set app.tenant_id = '11111111-0000-4000-8000-000000000001'", 'does not read its setting'],
    ['a setting shadowed in a schema', "create function intake.app_tenant() returns uuid language sql stable as $$ select null::uuid $$", 'function intake.app_tenant(): is none of the settings'],
  ];

  it.each(holes)('%s', async (_what, sql, said) => {
    expect((await planted(sql)).join('\n')).toContain(said);
  });

  it('an entry of the short list that nothing needs', async () => {
    expect(await checkRowSecurity(trial.admin, { ...exceptions, 'table intake.gone': 'was here once' })).toEqual(['short list: nothing needs "table intake.gone"']);
  });
});
