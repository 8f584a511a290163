-- Tables as a service would have them: for the tests of this library only.
create table note (
  tenant_id uuid not null,
  id uuid not null,
  words text not null,
  primary key (tenant_id, id)
);
alter table note enable row level security;
alter table note force row level security;
create policy own_tenant on note to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert, update, delete on note to :app;

create table remark (
  tenant_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, note_id) references note (tenant_id, id)
);
create index remark_note on remark (tenant_id, note_id);
alter table remark enable row level security;
alter table remark force row level security;
create policy own_tenant on remark to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on remark to :app;

create table find_place (
  tenant_id uuid not null,
  keyed_hash text not null,
  subject text not null,
  primary key (tenant_id, keyed_hash)
);
create index find_place_hash on find_place (keyed_hash);
alter table find_place enable row level security;
alter table find_place force row level security;
create policy by_locator on find_place for select to :app using (keyed_hash = (select app_locator()));
create policy by_subject on find_place for select to :app using (subject = (select app_subject()));
create policy by_lineage on find_place for select to :app using (tenant_id = any ((select app_lineage())::uuid[]));
create policy own_tenant on find_place for insert to :app with check (tenant_id = (select app_tenant()));
grant select, insert on find_place to :app;
