import { beforeTenant, type Kind, listed, ownTenant, spanning } from './allowed';
import type { Policy } from './catalogue';
import { type Finding, isRuntime } from './finding';

const CALL = /app_(tenant|locator|subject|lineage|auditor|audit_at)\(\)/g;
const STABLE_CALL = /SELECT app_(tenant|locator|subject|lineage|auditor|audit_at)\(\)/g;

const kindOf = (login: string): string => login.slice(login.lastIndexOf('_') + 1);
// How the catalogue writes a function depends on the reader's search path.
const normalised = (expression?: string): string | undefined => expression?.replaceAll('public.app_', 'app_').replace(/\s+/g, ' ').trim();
const expressionsOf = ({ using, check }: Policy): string[] => [using, check].map(normalised).filter((each) => each !== undefined);

const appRules = (policy: Policy, about: string): Finding[] => {
  const { table, command, check } = policy;
  const allowed = [ownTenant, ...(command === 'SELECT' ? [listed(beforeTenant, table)] : [])];
  const found = expressionsOf(policy).flatMap((expression): Finding[] => [
    ...(allowed.includes(expression) ? [] : [{ about, why: `lets the app login past its tenant: ${expression}` }]),
    ...((expression.match(CALL) ?? []).length === (expression.match(STABLE_CALL) ?? []).length
      ? []
      : [{ about, why: 'calls the setting once a row: write (select app_tenant())' }]),
  ]);
  // Without `with check`, the condition of `using` holds for new rows too.
  return command === 'INSERT' && check === undefined ? [...found, { about, why: 'checks nothing of what is inserted' }] : found;
};

const spanningRules = (policy: Policy, about: string, kind: Kind): Finding[] => {
  const rows = listed(spanning[kind], policy.table)?.[policy.command]?.rows;
  if (rows === undefined) return [{ about, why: `lets the ${kind} login ${policy.command}: allowed.ts does not list it` }];
  return expressionsOf(policy)
    .filter((expression) => expression !== rows)
    .map((expression) => ({ about, why: `shows the ${kind} login other rows than ${rows}: ${expression}` }));
};

const policyRule = (policy: Policy, tenantTables: ReadonlySet<string>): Finding[] => {
  const about = `policy ${policy.table}.${policy.policy}`;
  const { roles, schema, command } = policy;
  if (!tenantTables.has(policy.table)) return [];
  const strangers = roles.filter((role) => !isRuntime(role) || !role.startsWith(`${schema}_`));
  const found: Finding[] = [];
  if (roles.includes('public')) found.push({ about, why: 'names no login' });
  else if (strangers.length > 0) found.push({ about, why: `is for ${strangers.join(', ')}, no login of ${schema}` });
  const kinds = new Set(roles.map(kindOf));
  if (kinds.has('app') || roles.includes('public')) found.push(...appRules(policy, about));
  for (const kind of ['relay', 'sweep', 'audit'] as const) if (kinds.has(kind)) found.push(...spanningRules(policy, about, kind));
  if ((kinds.has('sweep') || kinds.has('audit')) && command !== 'SELECT') found.push({ about, why: 'lets a login that spans tenants write' });
  if (kinds.size > 1) found.push({ about, why: 'is for logins of several kinds: one policy each' });
  return found;
};

/** Every policy names its login and is, word for word, one that the design knows. */
export const policyRules = (policies: readonly Policy[], tenantTables: ReadonlySet<string>): Finding[] =>
  policies.flatMap((policy) => policyRule(policy, tenantTables));
