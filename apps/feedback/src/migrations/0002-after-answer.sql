-- After the answer: how the sender was asked, what they said, and whether it was handled rightly. What happened are facts in
-- case_fact; here are the words, the links, and which call-backs and reviews are open.

-- A copy folded from the facts, for the lists of who calls back and who reviews.
create table follow_up (
  tenant_id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  answered_at timestamptz,
  call_back text not null check (call_back in ('none', 'open', 'done', 'ended', 'unreachable', 'refused', 'silence')),
  review_asked_at timestamptz,
  review_open boolean not null,
  primary key (tenant_id, appeal_id, round),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
create index follow_up_call_back on follow_up (tenant_id, call_back, answered_at, appeal_id);
create index follow_up_review on follow_up (tenant_id, review_open, review_asked_at, appeal_id);

-- One try to reach the sender, as the phone form has it.
create table attempt (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  outcome text not null check (outcome in ('reached', 'unreachable', 'refused')),
  satisfied boolean check ((satisfied is not null) = (outcome = 'reached')),
  words text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);
create index attempt_appeal on attempt (tenant_id, appeal_id);
-- The sender says once in a round how it was.
create unique index attempt_reached on attempt (tenant_id, appeal_id, round) where outcome = 'reached';

-- A question by link or receipt, one in a round. The code derives from the id under the key; neither is kept.
create table questionnaire (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  keyed_hash text not null,
  key_id text not null,
  asked_at timestamptz not null,
  -- Nobody where the system asked.
  asked_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id, round),
  unique (tenant_id, keyed_hash),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);

-- Its key allows one answer.
create table questionnaire_answer (
  tenant_id uuid not null,
  questionnaire_id uuid not null,
  satisfied boolean not null,
  words text,
  at timestamptz not null,
  primary key (tenant_id, questionnaire_id),
  foreign key (tenant_id, questionnaire_id) references questionnaire (tenant_id, id)
);

create table review (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  round int not null check (round > 0),
  cause text not null check (cause in ('dissatisfied', 'asked')),
  words text,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id, round),
  foreign key (tenant_id, appeal_id) references case_head (tenant_id, appeal_id)
);

create table review_decision (
  tenant_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  outcome text not null check (outcome in ('upheld', 'handled-wrongly')),
  reasons text not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, review_id),
  foreign key (tenant_id, review_id) references review (tenant_id, id)
);

-- Finds the tenant of a questionnaire's link without a login; it holds no id of an appeal.
create table locator (
  tenant_id uuid not null,
  keyed_hash text not null,
  kind text not null check (kind in ('questionnaire')),
  expires timestamptz not null,
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
  foreach name in array array['follow_up', 'attempt', 'questionnaire', 'questionnaire_answer', 'review', 'review_decision'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert, update on follow_up to :app;
grant select, insert on attempt, questionnaire, questionnaire_answer, review, review_decision to :app;
