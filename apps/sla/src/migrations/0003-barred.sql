-- Persons concerned as the newest fact has them: who was barred wrongly is let in again.
alter table appeal add column barred_at timestamptz;
