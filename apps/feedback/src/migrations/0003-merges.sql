-- Which cases are merged into which, as far as heard: by it the final reply of a target finds its sources. Whether a merge still
-- stands is told by the facts of the source.
create table merged (
  tenant_id uuid not null,
  target_id uuid not null,
  merge_id uuid not null,
  target_round int not null check (target_round > 0),
  source_id uuid not null,
  primary key (tenant_id, target_id, merge_id),
  foreign key (tenant_id, source_id) references case_head (tenant_id, appeal_id)
);
alter table merged enable row level security;
alter table merged force row level security;
create policy own_tenant on merged to :app using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
grant select, insert on merged to :app;
