import type { Policy } from './catalogue';
import { type Finding, isRuntime } from './rules';

const OWN_TENANT = /\(?tenant_id = \( SELECT (public\.)?app_tenant\(\) AS app_tenant\)\)?/;
// Second policies, for reading only: each begins where no tenant, or an ancestor, is known.
const BEFORE_TENANT = /\( ?SELECT (public\.)?app_(locator|subject|lineage)\(\)/;
const CALL = /app_(tenant|locator|subject|lineage)\(\)/g;
const STABLE_CALL = /SELECT (public\.)?app_(tenant|locator|subject|lineage)\(\)/g;

const kindOf = (login: string): string => login.slice(login.lastIndexOf('_') + 1);

const expressionRules = (policy: Policy, about: string): Finding[] => {
  const { command, using, check } = policy;
  const writes = command !== 'SELECT';
  const found: Finding[] = [];
  for (const expression of [using, check]) {
    if (expression === undefined) continue;
    const own = OWN_TENANT.test(expression) && !/ OR /i.test(expression);
    const before = !writes && BEFORE_TENANT.test(expression);
    if (!own && !before) found.push({ about, why: `lets the app login past its tenant: ${expression}` });
    if ((expression.match(CALL) ?? []).length !== (expression.match(STABLE_CALL) ?? []).length) {
      found.push({ about, why: 'calls the setting once a row: write (select app_tenant())' });
    }
  }
  // Without `with check`, the condition of `using` holds for new rows too.
  if (command === 'INSERT' && check === undefined) found.push({ about, why: 'checks nothing of what is inserted' });
  return found;
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
  if (kinds.has('app') || roles.includes('public')) found.push(...expressionRules(policy, about));
  if ((kinds.has('sweep') || kinds.has('audit')) && command !== 'SELECT') found.push({ about, why: 'lets a login that spans tenants write' });
  if (kinds.size > 1) found.push({ about, why: 'is for logins of several kinds: one policy each' });
  return found;
};

/** Every policy names its login, and the app login's keep it inside its tenant. */
export const policyRules = (policies: readonly Policy[], tenantTables: ReadonlySet<string>): Finding[] =>
  policies.flatMap((policy) => policyRule(policy, tenantTables));
