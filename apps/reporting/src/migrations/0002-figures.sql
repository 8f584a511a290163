-- What the figures count of each round of a case, folded from its facts in the journal. Days are of the tenant's zone; a
-- verdict is yes, no, or why it does not count. It is made again from the journal at any time.
create table figure_round (
  tenant_id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  channel text not null,
  category text not null,
  unit_id uuid,
  filed_on date,
  persons text,
  answered text,
  completion text,
  due_on date,
  on_time text,
  answered_on date,
  implementation text,
  tenths int check (tenths >= 0),
  rated_on date,
  satisfaction text,
  primary key (tenant_id, appeal_id, round)
);
create index figure_round_filed on figure_round (tenant_id, filed_on);
create index figure_round_due on figure_round (tenant_id, due_on);
create index figure_round_answered on figure_round (tenant_id, answered_on);
create index figure_round_rated on figure_round (tenant_id, rated_on);

-- How many rounds of a whole month or year have which value: counts alone, of no case and of no person.
create table figure_count (
  tenant_id uuid not null,
  grain text not null check (grain in ('month', 'year')),
  start date not null,
  counted text not null,
  value text not null,
  count int not null check (count >= 0),
  primary key (tenant_id, grain, start, counted, value)
);

-- Whom intake counted, by a keyed hash: beside the journal and never in it, and gone with the appeal's erasure. `counted_on`
-- is the day of the filing, once that is heard.
create table sender_counted (
  tenant_id uuid not null,
  appeal_id uuid not null,
  person_hash text not null,
  counted_on date,
  primary key (tenant_id, appeal_id, person_hash)
);
create index sender_counted_person on sender_counted (tenant_id, person_hash);
create index sender_counted_day on sender_counted (tenant_id, counted_on);

-- What the newest policy of a tenant says about showing its figures.
create table figure_rule (
  tenant_id uuid primary key,
  version int not null,
  time_zone text not null,
  threshold int not null
);

do $$
declare name text;
begin
  foreach name in array array['figure_round', 'figure_count', 'sender_counted', 'figure_rule'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
    execute format('grant select, insert, update, delete on %I to :app', name);
  end loop;
end $$;

-- An operator who has the projections made again finds the tenants by the relay login.
create policy relay_finds on journal_head for select to :relay using (true);
grant select (tenant_id) on journal_head to :relay;
