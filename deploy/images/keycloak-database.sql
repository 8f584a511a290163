-- Run once by the image of PostgreSQL when its volume is empty: the identity provider has a database and a login of its own.
\getenv password KEYCLOAK_DATABASE_PASSWORD
create role keycloak login password :'password';
create database keycloak owner keycloak template template0 encoding 'UTF8';
