-- What a round does not have stands in no index, and a changed row stays on its page where there is room: each entry costs every fact.
drop index figure_round_filed, figure_round_due, figure_round_answered, figure_round_rated;
create index figure_round_filed on figure_round (tenant_id, filed_on) where filed_on is not null;
create index figure_round_due on figure_round (tenant_id, due_on) where due_on is not null;
create index figure_round_answered on figure_round (tenant_id, answered_on) where answered_on is not null;
create index figure_round_rated on figure_round (tenant_id, rated_on) where rated_on is not null;
alter table figure_round set (fillfactor = 85);
alter table figure_span set (fillfactor = 50);
alter table journal_head set (fillfactor = 50);
