-- Who said an appeal too may take it back: the newest that was said of a person and an appeal holds, in whichever order it comes.
alter table sender_counted add column gone boolean not null default false;
alter table sender_counted add column said_at timestamptz not null default '-infinity';
