-- Of the figures an auditor reads what is counted of whole months and the thresholds: of no case, and of no person.
create policy granted on figure_count for select to :audit using (tenant_id = any ((select array (select child_id from subtree))::uuid[]));
grant select on figure_count to :audit;

create policy granted on figure_rule for select to :audit using (tenant_id = any ((select array (select child_id from subtree))::uuid[]));
grant select on figure_rule to :audit;
