import { policyRules } from './policy-rules';
import { type Catalogue, type Grant, type Login, type Table } from './catalogue';

/** One thing that is not protected: `kind name`, as the short list names it, and why. */
export interface Finding {
  readonly about: string;
  readonly why: string;
}

/** A service's login other than its owner, by which code runs while people use it. */
export const isRuntime = (login: string): boolean => /_(app|relay|sweep|audit)$/.test(login);

const RELAY_MAY = new Set(['SELECT', 'UPDATE', 'DELETE']);
const finding = (about: string, why: string): Finding => ({ about, why });
const when = (wrong: boolean, about: string, why: string): Finding[] => (wrong ? [finding(about, why)] : []);

const tableRules = (table: Table): Finding[] => {
  const about = `table ${table.table}`;
  if (!table.tenant) return [finding(about, 'has no tenant_id')];
  return [
    ...when(table.tenant !== 'uuid not null', about, `tenant_id is ${table.tenant}, not uuid not null`),
    ...when(!table.enabled, about, 'row level security is not enabled'),
    ...when(!table.forced, about, 'row level security is not forced on its owner'),
    ...when(table.triggers.length > 0, about, `has triggers: ${table.triggers.join(', ')}`),
  ];
};

const shapeRules = (catalogue: Catalogue, tenantTables: ReadonlySet<string>): Finding[] => {
  const ofTenant = <R extends { table: string }>(rows: readonly R[]): R[] => rows.filter((row) => tenantTables.has(row.table));
  const columns = ofTenant(catalogue.columns).flatMap(({ table, column, type, enumerated }) => [
    ...when(enumerated, `column ${table}.${column}`, `is the enum ${type}, whose operators are not leakproof`),
    ...when(/^(tsvector|tsquery)/.test(type), `column ${table}.${column}`, `is ${type}, which row security keeps from its index`),
  ]);
  const indexes = ofTenant(catalogue.indexes).flatMap(({ table, index, method, first }) => {
    const about = `index ${table.split('.')[0]}.${index}`;
    return [
      ...when(method !== 'btree', about, `is ${method}, which row security does not use`),
      ...when(first !== 'tenant_id', about, `begins with ${first}, not tenant_id`),
    ];
  });
  const keys = catalogue.foreignKeys.flatMap(({ table, key, target, first, targetFirst }) => {
    const toTenant = tenantTables.has(target);
    return [
      ...when(toTenant && !tenantTables.has(table), `key ${table}.${key}`, `refers from a shared table to ${target}`),
      ...when(toTenant && tenantTables.has(table) && (first !== 'tenant_id' || targetFirst !== 'tenant_id'), `key ${table}.${key}`, 'accepts a row of another tenant'),
    ];
  });
  return [...columns, ...indexes, ...keys];
};

const loginRules = ({ login, superuser, bypasses, creates, memberOf, owns }: Login): Finding[] => {
  const about = `login ${login}`;
  const [bound, served] = [isRuntime(login) || login.endsWith('_owner'), isRuntime(login)];
  return [
    ...when(bound && superuser, about, 'is a superuser'),
    ...when(bound && bypasses, about, 'bypasses row level security'),
    ...when(bound && creates, about, 'may create logins or databases, or replicate'),
    ...when(served && memberOf.length > 0, about, `is a member of ${memberOf.join(', ')}`),
    ...when(served && owns.length > 0, about, `owns ${owns.join(', ')}`),
  ];
};

const grantRules = ({ table, schema, login, privilege, columns }: Grant): Finding[] => {
  const about = `grant of ${privilege} on ${table} to ${login}`;
  if (login === 'public') return [finding(about, 'is to everyone')];
  if (!isRuntime(login)) return [finding(about, 'is to a login that is none of the service')];
  const outbox = table === `${schema}.outbox`;
  return [
    ...when(!login.startsWith(`${schema}_`), about, 'is to a login of another service'),
    ...when(['TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'].includes(privilege), about, 'is not needed to serve'),
    ...when(outbox && login.endsWith('_app') && privilege !== 'INSERT', about, 'an app login may only insert on the outbox'),
    ...when(login.endsWith('_sweep') && !(privilege === 'SELECT' && columns), about, 'a sweep login reads named columns and nothing else'),
    ...when(login.endsWith('_audit') && privilege !== 'SELECT', about, 'an audit login only reads'),
    ...when(login.endsWith('_relay') && !RELAY_MAY.has(privilege), about, 'a relay login reads, marks and prunes'),
    ...when(login.endsWith('_relay') && privilege === 'UPDATE' && !columns, about, 'a relay login marks named columns only'),
  ];
};

const objectRules = ({ views, routines }: Catalogue): Finding[] => [
  ...views.flatMap(({ view, materialised, invoker }) => [
    ...when(materialised, `view ${view}`, 'is materialised: it holds rows of all tenants without a policy'),
    ...when(!materialised && !invoker, `view ${view}`, 'reads with the rights of its owner: security_invoker is missing'),
  ]),
  ...routines.flatMap(({ routine, definer, volatility }) => [
    ...when(definer, `function ${routine}`, 'runs with the rights of its owner'),
    ...when(/^public\.app_/.test(routine) && volatility === 'v', `function ${routine}`, 'is volatile: a policy that calls it becomes a filter'),
  ]),
];

/** Everything in the catalogue that is not protected, whatever the short list says. */
export const findingsOf = (catalogue: Catalogue): Finding[] => {
  const tenantTables = new Set(catalogue.tables.filter((table) => table.tenant).map((table) => table.table));
  return [
    ...catalogue.tables.flatMap(tableRules),
    ...policyRules(catalogue.policies, tenantTables),
    ...shapeRules(catalogue, tenantTables),
    ...catalogue.logins.flatMap(loginRules),
    ...catalogue.grants.flatMap(grantRules),
    ...objectRules(catalogue),
  ];
};
