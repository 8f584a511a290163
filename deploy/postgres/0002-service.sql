-- Run by the admin login once for each service: its schema and the logins owner (migrations), app and relay.
do $$
declare login text;
begin
  foreach login in array array[':owner', ':app', ':relay'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I', login);
    end if;
  end loop;
end $$;

alter role :owner with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :owner_password;
alter role :app with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :app_password;
alter role :relay with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 8 password :relay_password;

create schema if not exists :schema authorization :owner;
grant usage on schema :schema to :app, :relay;
alter role :owner set search_path = :schema, public;
alter role :app set search_path = :schema, public;
alter role :relay set search_path = :schema, public;
