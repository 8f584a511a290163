import { appendOnly, beforeTenant, listed, shared, spanning } from './allowed';
import type { Catalogue, Login, Table } from './catalogue';
import { type Finding, isRuntime, when } from './finding';
import { rightsRules } from './grant-rules';
import { policyRules } from './policy-rules';

const tableRules = (table: Table): Finding[] => {
  const about = `table ${table.table}`;
  if (!table.tenant) return [{ about, why: 'has no tenant_id' }];
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

/** A table of no tenant holds what is the same for all, and nothing that could be one tenant's. */
const sharedRules = ({ columns }: Catalogue, tenantTables: ReadonlySet<string>): Finding[] =>
  columns
    .filter(({ table }) => !tenantTables.has(table))
    .flatMap(({ table, column }) => when(listed(shared, table)?.columns.includes(column) === false, `column ${table}.${column}`, 'is new in a table of no tenant'));

const named = [...appendOnly, ...[beforeTenant, shared, ...Object.values(spanning)].flatMap(Object.keys)];
/** A table that is listed and is not there was renamed, and its rule forgotten. */
const listRules = ({ tables }: Catalogue): Finding[] =>
  named
    .filter((entry) => !tables.some(({ table }) => listed({ [entry]: true }, table)))
    .map((entry) => ({ about: `allowed.ts ${entry}`, why: 'there is no such table' }));

const viewRules = ({ views }: Catalogue): Finding[] =>
  views.flatMap(({ view, materialised, invoker }) => [
    ...when(materialised, `view ${view}`, 'is materialised: it holds rows of all tenants without a policy'),
    ...when(!materialised && !invoker, `view ${view}`, 'reads with the rights of its owner: security_invoker is missing'),
  ]);

/** Everything in the catalogue that is not protected, whatever the short list says. */
export const findingsOf = (catalogue: Catalogue): Finding[] => {
  const tenantTables = new Set(catalogue.tables.filter((table) => table.tenant).map((table) => table.table));
  return [
    ...catalogue.tables.flatMap(tableRules),
    ...policyRules(catalogue.policies, tenantTables),
    ...shapeRules(catalogue, tenantTables),
    ...catalogue.logins.flatMap(loginRules),
    ...sharedRules(catalogue, tenantTables),
    ...rightsRules(catalogue),
    ...listRules(catalogue),
    ...viewRules(catalogue),
  ];
};
