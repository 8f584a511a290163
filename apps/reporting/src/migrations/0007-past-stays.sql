-- What was counted before a tenant moved stays with those above whom it hung then: an auditor of theirs goes on seeing the quarters and
-- months of that time, and of it nothing else. A row of somebody who left keeps the line in which it hung last.
alter table subtree no force row level security;
alter table placement no force row level security;
update subtree s set lineage = (
  select case when s.child_id = any (p.lineage) then p.lineage else p.lineage || s.child_id end
  from placement p where p.tenant_id = s.child_id and s.tenant_id = any (p.lineage) order by p.version desc limit 1
) where not s.present and exists (select from placement p where p.tenant_id = s.child_id and s.tenant_id = any (p.lineage));
alter table subtree force row level security;
alter table placement force row level security;

drop policy granted on subtree;
create policy granted on subtree for select to :audit
  using (tenant_id = any ((select array (select root_id from audit_grant))::uuid[])
    and exists (select from audit_grant g where g.root_id = subtree.tenant_id and g.tenant_id = any (subtree.lineage)));

drop policy granted on journal;
create policy granted on journal for select to :audit using (tenant_id = any ((select array (select child_id from subtree where present))::uuid[]));
drop policy granted on journal_head;
create policy granted on journal_head for select to :audit using (tenant_id = any ((select array (select child_id from subtree where present))::uuid[]));

drop policy granted on figure_count;
create policy granted on figure_count for select to :audit
  using (tenant_id = any ((select array (select child_id from subtree where present))::uuid[])
    or grain = 'month' and exists (
      select from subtree s cross join jsonb_array_elements(s.stays) stay where s.child_id = figure_count.tenant_id and not s.present
        and (stay ->> 'from' is null or left(stay ->> 'from', 10) < figure_count.start::text) and figure_count.start::text <= left(stay ->> 'until', 10)));
drop policy granted on figure_quarter;
create policy granted on figure_quarter for select to :audit
  using (tenant_id = any ((select array (select child_id from subtree where present))::uuid[])
    or exists (
      select from subtree s cross join jsonb_array_elements(s.stays) stay where s.child_id = figure_quarter.tenant_id and not s.present
        and (stay ->> 'from' is null or left(stay ->> 'from', 10) < figure_quarter.start::text) and figure_quarter.start::text <= left(stay ->> 'until', 10)));
