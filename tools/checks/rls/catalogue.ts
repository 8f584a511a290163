import type { Client } from 'pg';

export interface Table {
  readonly table: string;
  readonly schema: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  /** `uuid not null` of its column tenant_id; undefined where there is none. */
  readonly tenant?: string;
  readonly triggers: readonly string[];
}
export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly enumerated: boolean;
}
export interface Policy {
  readonly table: string;
  readonly schema: string;
  readonly policy: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly command: string;
  readonly using?: string;
  readonly check?: string;
}
export interface Index {
  readonly table: string;
  readonly index: string;
  readonly method: string;
  readonly first: string;
}
export interface ForeignKey {
  readonly table: string;
  readonly key: string;
  readonly target: string;
  readonly first: string;
  readonly targetFirst: string;
}
export interface Grant {
  readonly table: string;
  readonly schema: string;
  readonly login: string;
  readonly privilege: string;
  /** Undefined where it is on the whole table. */
  readonly column?: string;
  /** May be granted on by who has it. */
  readonly passes: boolean;
}
export interface SchemaGrant {
  readonly schema: string;
  readonly login: string;
  readonly privilege: string;
  readonly passes: boolean;
}
export interface Execution {
  readonly routine: string;
  readonly schema: string;
  readonly login: string;
  readonly passes: boolean;
}
export interface Login {
  readonly login: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly creates: boolean;
  readonly memberOf: readonly string[];
  readonly owns: readonly string[];
}
export interface View {
  readonly view: string;
  readonly materialised: boolean;
  readonly invoker: boolean;
}
export interface Routine {
  /** With its schema and the types of its arguments. */
  readonly routine: string;
  readonly language: string;
  readonly returns: string;
  readonly body: string;
  readonly configured: boolean;
  readonly definer: boolean;
  readonly volatility: 'i' | 's' | 'v';
}

/** What row security depends on, as the database tells it. */
export interface Catalogue {
  readonly tables: readonly Table[];
  readonly columns: readonly Column[];
  readonly policies: readonly Policy[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly grants: readonly Grant[];
  readonly schemaGrants: readonly SchemaGrant[];
  readonly executions: readonly Execution[];
  readonly logins: readonly Login[];
  readonly views: readonly View[];
  readonly routines: readonly Routine[];
}

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;
const NAME = `n.nspname || '.' || c.relname`;
const FROM_CLASS = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`;
const ROUTINE = `n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`;
const FROM_PROC = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace`;
const nameOf = (relation: string, position: string): string =>
  `coalesce((select attname from pg_attribute where attrelid = ${relation} and attnum = ${position}), '(expression)')`;

const queries: Record<keyof Catalogue, string> = {
  tables: `
    select ${NAME} as table, n.nspname as schema, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select format_type(a.atttypid, null) || case when a.attnotnull then ' not null' else '' end
        from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant,
      array(select tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
    ${FROM_CLASS} where c.relkind in ('r', 'p', 'f') and ${OURS} order by 1`,
  columns: `
    select ${NAME} as table, a.attname as column, format_type(a.atttypid, null) as type,
      coalesce(e.typtype, t.typtype) = 'e' as enumerated
    ${FROM_CLASS} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relkind in ('r', 'p') and ${OURS} order by 1, 2`,
  policies: `
    select schemaname || '.' || tablename as table, schemaname as schema, policyname as policy, permissive = 'PERMISSIVE' as permissive,
      roles::text[] as roles, cmd as command, qual as using, with_check as check
    from pg_policies order by 1, 3`,
  indexes: `
    select ${NAME} as table, ic.relname as index, am.amname as method, ${nameOf('i.indrelid', 'i.indkey[0]')} as first
    ${FROM_CLASS} join pg_index i on i.indrelid = c.oid join pg_class ic on ic.oid = i.indexrelid join pg_am am on am.oid = ic.relam
    where ${OURS} and c.relkind in ('r', 'p') order by 1, 2`,
  foreignKeys: `
    select ${NAME} as table, k.conname as key, k.confrelid::regclass::text as target,
      ${nameOf('k.conrelid', 'k.conkey[1]')} as first, ${nameOf('k.confrelid', 'k.confkey[1]')} as "targetFirst"
    ${FROM_CLASS} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' where ${OURS} order by 1, 2`,
  grants: `
    select distinct ${NAME} as table, n.nspname as schema, coalesce(r.rolname, 'public') as login, g.privilege_type as privilege, g.attname as column, g.passes
    ${FROM_CLASS}
    cross join lateral (
      select grantee, privilege_type, null::name as attname, is_grantable as passes from aclexplode(c.relacl)
      union all
      select x.grantee, x.privilege_type, a.attname, x.is_grantable from pg_attribute a cross join lateral aclexplode(a.attacl) x where a.attrelid = c.oid
    ) g left join pg_roles r on r.oid = g.grantee
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${OURS} and g.grantee <> c.relowner order by 1, 3, 4, 5`,
  schemaGrants: `
    select n.nspname as schema, coalesce(r.rolname, 'public') as login, x.privilege_type as privilege, x.is_grantable as passes
    from pg_namespace n cross join lateral aclexplode(n.nspacl) x left join pg_roles r on r.oid = x.grantee
    where ${OURS} and x.grantee <> n.nspowner order by 1, 2, 3`,
  // Without a list of its own a function may be run by everyone.
  executions: `
    select ${ROUTINE} as routine, n.nspname as schema, coalesce(r.rolname, 'public') as login, x.is_grantable as passes
    ${FROM_PROC} cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x left join pg_roles r on r.oid = x.grantee
    where ${OURS} and x.grantee <> p.proowner order by 1, 3`,
  logins: `
    select r.rolname as login, r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcreaterole or r.rolcreatedb or r.rolreplication as creates,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as "memberOf",
      array(select ${NAME} ${FROM_CLASS} where c.relowner = r.oid
        union all select n.nspname::text from pg_namespace n where n.nspowner = r.oid
        union all select p.proname::text from pg_proc p where p.proowner = r.oid) as owns
    from pg_roles r where r.rolname !~ '^pg_' and not r.rolname = current_user order by 1`,
  views: `
    select ${NAME} as view, c.relkind = 'm' as materialised,
      coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false) as invoker
    ${FROM_CLASS} where c.relkind in ('v', 'm') and ${OURS} order by 1`,
  routines: `
    select ${ROUTINE} as routine, p.prosecdef as definer, p.provolatile as volatility, l.lanname as language, p.prosrc as body,
      format_type(p.prorettype, null) as returns, p.proconfig is not null as configured
    ${FROM_PROC} join pg_language l on l.oid = p.prolang where ${OURS} order by 1`,
};

const withoutNulls = <R extends object>(row: R): R => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as R;

/** Reads the catalogue of the database that `client`, an administrator, is connected to. */
export const readCatalogue = async (client: Client): Promise<Catalogue> => {
  const read = async <R extends object>(part: keyof Catalogue): Promise<R[]> => (await client.query<R>(queries[part])).rows.map(withoutNulls);
  return {
    tables: await read('tables'),
    columns: await read('columns'),
    policies: await read('policies'),
    indexes: await read('indexes'),
    foreignKeys: await read('foreignKeys'),
    grants: await read('grants'),
    schemaGrants: await read('schemaGrants'),
    executions: await read('executions'),
    logins: await read('logins'),
    views: await read('views'),
    routines: await read('routines'),
  };
};
