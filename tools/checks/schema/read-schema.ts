import type { Client } from 'pg';

/** The schema as sorted lines under the name of what they belong to, without ids and order of creation. */
export type Schema = Readonly<Record<string, readonly string[]>>;

interface Line {
  readonly about: string;
  readonly line: string;
}

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;
const TABLE = `'table ' || n.nspname || '.' || c.relname`;
const OF_TABLE = `from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS} and c.relkind in ('r', 'p', 'v', 'm')`;
const GRANTEE = `case when x.grantee = 0 then 'public' else x.grantee::regrole::text end`;

const queries = [
  `select 'schema ' || n.nspname as about, 'owner ' || n.nspowner::regrole as line from pg_namespace n where ${OURS}`,
  `select 'schema ' || n.nspname as about, 'grant ' || x.privilege_type || ' to ' || ${GRANTEE} as line
   from pg_namespace n cross join lateral aclexplode(n.nspacl) x where ${OURS} and x.grantee <> n.nspowner`,
  `select ${TABLE} as about, concat_ws(' ', 'kind', c.relkind, 'owner', c.relowner::regrole,
     case when c.relrowsecurity then 'row security enabled' end, case when c.relforcerowsecurity then 'and forced' end, c.reloptions::text) as line ${OF_TABLE}`,
  `select ${TABLE} as about, concat_ws(' ', 'column', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
     case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' end, 'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
   ${OF_TABLE} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum`,
  // Each `not null` is a constraint of its own in PostgreSQL 18; the column's line has it already.
  `select ${TABLE} as about, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
   ${OF_TABLE} join pg_constraint k on k.conrelid = c.oid and k.contype <> 'n'`,
  `select ${TABLE} as about, pg_get_indexdef(i.indexrelid) as line ${OF_TABLE} join pg_index i on i.indrelid = c.oid`,
  `select ${TABLE} as about, pg_get_triggerdef(t.oid) as line ${OF_TABLE} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  `select ${TABLE} as about, 'view ' || pg_get_viewdef(c.oid) as line ${OF_TABLE} where c.relkind in ('v', 'm')`,
  `select 'table ' || schemaname || '.' || tablename as about, concat_ws(' ', 'policy', policyname, lower(permissive), 'for', lower(cmd), 'to',
     array_to_string(array(select unnest(roles) order by 1), ', '), 'using ' || qual, 'with check ' || with_check) as line from pg_policies`,
  `select ${TABLE} as about, 'grant ' || x.privilege_type || ' to ' || ${GRANTEE} as line
   ${OF_TABLE} cross join lateral aclexplode(c.relacl) x where x.grantee <> c.relowner`,
  `select ${TABLE} as about, 'grant ' || x.privilege_type || ' (' || a.attname || ') to ' || ${GRANTEE} as line
   ${OF_TABLE} join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) x where x.grantee <> c.relowner`,
  `select 'function ' || p.oid::regprocedure as about, unnest(array['owner ' || p.proowner::regrole, pg_get_functiondef(p.oid), 'grants ' || coalesce(p.proacl::text, 'default')]) as line
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prokind in ('f', 'p')`,
  `select 'type ' || n.nspname || '.' || t.typname as about, t.typtype::text as line
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${OURS} and t.typtype in ('e', 'd')`,
  `select 'extension ' || e.extname as about, 'schema ' || e.extnamespace::regnamespace as line from pg_extension e`,
];

const logins = `
  select 'login ' || r.rolname as about, concat_ws(' ', 'login', r.rolcanlogin, 'superuser', r.rolsuper, 'bypassrls', r.rolbypassrls, 'inherit', r.rolinherit,
    'createrole', r.rolcreaterole, 'createdb', r.rolcreatedb, 'replication', r.rolreplication, 'connections', r.rolconnlimit, r.rolconfig::text) as line
  from pg_roles r where r.rolname = any ($1)`;

/** Reads the schema, with policies, grants and the given logins, of the database that `client`, an administrator, is connected to. */
export const readSchema = async (client: Client, loginNames: readonly string[]): Promise<Schema> => {
  const lines: Line[] = [];
  for (const query of queries) lines.push(...(await client.query<Line>(query)).rows);
  lines.push(...(await client.query<Line>(logins, [loginNames])).rows);
  const schema: Record<string, string[]> = {};
  for (const { about, line } of lines) (schema[about] ??= []).push(line);
  return Object.fromEntries(Object.entries(schema).sort(byName).map(([about, own]) => [about, own.sort()]));
};

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
