-- A person concerned is told of their own points, and nothing of the case: `appeal_id` is then only for the fold.
alter table notification add column of_case boolean not null default true;
