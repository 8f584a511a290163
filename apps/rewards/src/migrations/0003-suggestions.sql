-- Suggestions and what is paid for them. Who said it is the appeal: no person is named here but staff in their roles.

-- What came of an appeal, once; its state moves on, its words are beside it.
create table suggestion (
  tenant_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  class text not null,
  campaign text,
  policy_version int not null,
  reviewers int not null check (reviewers > 0),
  raised_at timestamptz not null,
  raised_by uuid not null,
  state text not null check (state in ('raised', 'adopted', 'to-decline', 'declined', 'implemented')),
  -- What the reviewers gave together, of what they could have given.
  reached int,
  reachable int,
  check ((state = 'raised') = (reached is null) and (reached is null) = (reachable is null)),
  primary key (tenant_id, id),
  unique (tenant_id, appeal_id)
);
create index suggestion_raised on suggestion (tenant_id, raised_at, id);
create index suggestion_state on suggestion (tenant_id, state, raised_at, id);

-- Everything that somebody wrote of a suggestion; gone when the appeal is erased.
create table suggestion_words (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  kind text not null check (kind in ('proposal', 'remark', 'reasons', 'measure', 'correction')),
  title text check ((title is not null) = (kind = 'proposal')),
  body text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, suggestion_id) references suggestion (tenant_id, id)
);
create index suggestion_words_of on suggestion_words (tenant_id, suggestion_id);

-- What one reviewer gave: once, and never changed.
create table score_sheet (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  person_id uuid not null,
  scores jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, suggestion_id, person_id),
  foreign key (tenant_id, suggestion_id) references suggestion (tenant_id, id)
);

-- Money set aside; what is left of it says the ledger alone.
create table fund (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null,
  fen bigint not null check (fen > 0),
  opened_at timestamptz not null,
  opened_by uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);

create table award (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  fund_id uuid not null,
  fen bigint not null check (fen > 0),
  granted_at timestamptz not null,
  granted_by uuid not null,
  claim_until timestamptz not null,
  entry_id uuid not null,
  state text not null check (state in ('granted', 'claimed', 'paid', 'reversed')),
  primary key (tenant_id, id),
  foreign key (tenant_id, suggestion_id) references suggestion (tenant_id, id),
  foreign key (tenant_id, fund_id) references fund (tenant_id, id),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);
-- One award for a suggestion, but for those that were taken back.
create unique index award_once on award (tenant_id, suggestion_id) where state <> 'reversed';
create index award_fund on award (tenant_id, fund_id, granted_at, id);

-- How the author claims it: by name, or by a code of which only this hash is kept.
create table award_claim (
  tenant_id uuid not null,
  award_id uuid not null,
  payout text not null check (payout in ('code', 'name')),
  keyed_hash text check ((keyed_hash is not null) = (payout = 'code')),
  at timestamptz not null,
  primary key (tenant_id, award_id),
  unique (tenant_id, keyed_hash),
  foreign key (tenant_id, award_id) references award (tenant_id, id)
);

create table award_payment (
  tenant_id uuid not null,
  award_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, award_id),
  foreign key (tenant_id, award_id) references award (tenant_id, id),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);

create table award_reversal (
  tenant_id uuid not null,
  award_id uuid not null,
  person_id uuid not null,
  -- Which words say why, until they are erased.
  words_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, award_id),
  foreign key (tenant_id, award_id) references award (tenant_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['suggestion', 'suggestion_words', 'score_sheet', 'fund', 'award', 'award_claim', 'award_payment', 'award_reversal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert on score_sheet, fund, award_claim, award_payment, award_reversal to :app;
grant select, insert, delete on suggestion_words to :app;
grant select, insert, update (state, reached, reachable) on suggestion to :app;
grant select, insert, update (state) on award to :app;
