-- Who said an appeal too: found by a hash, sealed with the key of its sender's identity, and gone with it. An anonymous appeal has
-- no identity, and so no co-signer.
create table co_signer (
  tenant_id uuid not null,
  appeal_id uuid not null,
  person_hash text not null,
  sealed bytea not null,
  primary key (tenant_id, appeal_id, person_hash),
  foreign key (tenant_id, appeal_id) references identity (tenant_id, appeal_id) on delete cascade
);
create index co_signer_person on co_signer (tenant_id, person_hash, appeal_id);

-- Whether colleagues are asked to, and by the code of which turn; the code is kept nowhere and derives again under its key.
create table invitation (
  tenant_id uuid not null,
  appeal_id uuid not null,
  turn int not null default 1,
  closed boolean not null default false,
  key_id text not null,
  keyed_hash text not null,
  primary key (tenant_id, appeal_id),
  unique (tenant_id, keyed_hash),
  foreign key (tenant_id, appeal_id) references identity (tenant_id, appeal_id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['co_signer', 'invitation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()))', name);
  end loop;
end $$;
grant select, insert, delete on co_signer to :app;
grant select, insert, update, delete on invitation to :app;
