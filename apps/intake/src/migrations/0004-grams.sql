-- The pairs of neighbouring letters of title and beginning of each appeal, by which similar ones and words are found. Row security
-- lets only leakproof operators use an index: whole numbers it is. Deleted with the words.
create table gram (
  tenant_id uuid not null,
  gram int8 not null,
  appeal_id uuid not null,
  primary key (tenant_id, gram, appeal_id),
  foreign key (tenant_id, appeal_id) references appeal (tenant_id, id)
);
create index gram_appeal on gram (tenant_id, appeal_id);
create index appeal_place on appeal (tenant_id, place_id) where place_id is not null;
alter table gram enable row level security;
alter table gram force row level security;
create policy own_tenant on gram to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, delete on gram to :app;
