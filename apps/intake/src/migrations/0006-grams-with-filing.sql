-- Pairs are written with the filing itself, before its number and so before the row that they name. A reference would be looked up for
-- each pair, and the second index written for each: who deletes words finds their pairs by the primary key, for they are made of them.
alter table gram drop constraint gram_tenant_id_appeal_id_fkey;
drop index gram_appeal;
