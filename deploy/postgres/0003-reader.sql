-- Run by the admin login for a login that spans tenants by time (sweep) or by grant (audit); it holds nothing but what a migration grants it.
do $$
begin
  if not exists (select from pg_roles where rolname = ':login') then
    create role :login;
  end if;
end $$;

alter role :login with login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 16 password :login_password;
grant usage on schema :schema to :login;
alter role :login set search_path = :schema, public;
