-- One ledger for points and for money: entries of legs that sum to zero, written once, corrected by a reversal. No balance is kept.

-- Its row is the lock of an account; an account is there when an entry first names it.
create table ledger_account (
  tenant_id uuid not null,
  book text not null check (book in ('points', 'money')),
  account text not null,
  primary key (tenant_id, book, account)
);

create table ledger_entry (
  tenant_id uuid not null,
  id uuid not null,
  book text not null check (book in ('points', 'money')),
  -- What the entry follows from, such as a rule and a fact: entered once.
  key text not null,
  occurred_at timestamptz not null,
  reverses uuid check (reverses <> id),
  primary key (tenant_id, id),
  unique (tenant_id, id, book),
  unique (tenant_id, key),
  unique (tenant_id, reverses),
  foreign key (tenant_id, reverses, book) references ledger_entry (tenant_id, id, book)
);

create table ledger_leg (
  tenant_id uuid not null,
  entry_id uuid not null,
  book text not null,
  account text not null,
  amount bigint not null check (amount <> 0),
  primary key (tenant_id, entry_id, account),
  foreign key (tenant_id, entry_id, book) references ledger_entry (tenant_id, id, book),
  foreign key (tenant_id, book, account) references ledger_account (tenant_id, book, account)
);
create index ledger_leg_account on ledger_leg (tenant_id, book, account);

do $$
declare name text;
begin
  foreach name in array array['ledger_account', 'ledger_entry', 'ledger_leg'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert on ledger_entry, ledger_leg to :app;
-- Update only to lock it: an account holds no amount.
grant select, insert, update on ledger_account to :app;
