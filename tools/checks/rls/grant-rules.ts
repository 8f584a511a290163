import { appendOnly, type Kind, listed, settings, shared, spanning } from './allowed';
import type { Catalogue, Execution, Grant, Routine, SchemaGrant } from './catalogue';
import { type Finding, isRuntime, when } from './finding';

const kindOf = (login: string): string => login.slice(login.lastIndexOf('_') + 1);
const isSpanning = (kind: string): kind is Kind => kind in spanning;
const onlyAdded = Object.fromEntries(appendOnly.map((table) => [table, true]));

const spanningRules = ({ table, privilege, column }: Grant, about: string, kind: Kind): Finding[] => {
  const reach = listed(spanning[kind], table)?.[privilege];
  if (!reach) return [{ about, why: `is nothing that the ${kind} login needs: allowed.ts does not list it` }];
  if (!reach.columns) return [];
  if (column === undefined) return [{ about, why: `is on the whole row: the ${kind} login has named columns only` }];
  return when(!reach.columns.includes(column), about, `is on a column that the ${kind} login does not need`);
};

const appRules = ({ table, schema, privilege }: Grant, about: string): Finding[] => [
  ...when(table === `${schema}.outbox` && privilege !== 'INSERT', about, 'an app login may only insert on the outbox'),
  ...when(listed(onlyAdded, table) === true && ['UPDATE', 'DELETE'].includes(privilege), about, 'changes what is only ever added to'),
  ...when(listed(shared, table)?.app.includes(privilege) === false, about, 'is not needed on a table of no tenant'),
];

const grantRules = (grant: Grant): Finding[] => {
  const { table, schema, login, privilege, column, passes } = grant;
  const about = `grant of ${privilege}${column === undefined ? '' : ` (${column})`} on ${table} to ${login}`;
  if (login === 'public') return [{ about, why: 'is to everyone' }];
  if (!isRuntime(login)) return [{ about, why: 'is to a login that is none of the service' }];
  const kind = kindOf(login);
  return [
    ...when(!login.startsWith(`${schema}_`), about, 'is to a login of another service'),
    ...when(passes, about, 'may be passed on'),
    ...when(['TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'].includes(privilege), about, 'is not needed to serve'),
    ...(isSpanning(kind) ? spanningRules(grant, about, kind) : appRules(grant, about)),
  ];
};

const schemaRules = ({ schema, login, privilege, passes }: SchemaGrant): Finding[] => {
  const about = `grant of ${privilege} on schema ${schema} to ${login}`;
  const own = schema === 'public' ? login === 'public' : isRuntime(login) && login.startsWith(`${schema}_`);
  return [
    ...when(privilege !== 'USAGE', about, 'lets a login make its own tables and functions'),
    ...when(!own, about, 'is to a login that is none of the service'),
    ...when(passes, about, 'may be passed on'),
  ];
};

const executionRules = ({ routine, schema, login, passes }: Execution): Finding[] => {
  const about = `grant of EXECUTE on ${routine} to ${login}`;
  if (routine in settings) return [];
  return [...when(login !== `${schema}_app`, about, 'is to another than the app login of the service'), ...when(passes, about, 'may be passed on')];
};

const settingRules = ({ routine, language, returns, body, configured, volatility }: Routine): Finding[] => {
  const about = `function ${routine}`;
  const expected = settings[routine];
  if (!expected) return when(/(^public|\.app_\w+)/.test(routine.split('(')[0] ?? ''), about, 'is none of the settings that policies read');
  const same = language === 'sql' && returns === expected.returns && body.replace(/\s+/g, ' ').trim() === expected.body && !configured;
  return [
    ...when(!same, about, `does not read its setting: ${body.trim()}`),
    ...when(volatility === 'v', about, 'is volatile: a policy that calls it becomes a filter'),
    ...when(volatility === 'i', about, 'is immutable: a plan would keep the first tenant'),
  ];
};

/** What each login may do, by the lists of allowed.ts. */
export const rightsRules = ({ grants, schemaGrants, executions, routines }: Catalogue): Finding[] => [
  ...grants.flatMap(grantRules),
  ...schemaGrants.flatMap(schemaRules),
  ...executions.flatMap(executionRules),
  ...routines.flatMap(settingRules),
  ...routines.flatMap(({ routine, definer }) => when(definer, `function ${routine}`, 'runs with the rights of its owner')),
];
