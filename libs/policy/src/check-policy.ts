import type { Organisation } from './organisation';
import { organisationProblems, policyProblems } from './policy-problems';
import type { PolicyProblem } from './policy-problem';
import { type Policy, policyLimit, policySchema } from './policy-schema';

/** A policy that may be published, or everything that keeps it from being. */
export type CheckedPolicy = { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] };

/** Checks a whole effective draft: size, shape, references, cycles and, where an organisation is given, units and persons. */
export const checkPolicy = (draft: unknown, organisation?: Pick<Organisation, 'units' | 'members'>): CheckedPolicy => {
  const size = Buffer.byteLength(JSON.stringify(draft) ?? '', 'utf8');
  if (size > policyLimit) return { problems: [{ path: '', code: 'too-large', value: String(size) }] };
  const parsed = policySchema.safeParse(draft);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), code: 'shape', value: message })) };
  }
  const problems = [...policyProblems(parsed.data), ...(organisation ? organisationProblems(parsed.data, organisation) : [])];
  return problems.length > 0 ? { problems } : { policy: parsed.data };
};
