import { type Refusal, refuse } from '@huiyin/kernel';
import { checkPolicy } from './check-policy';
import { type JsonObject, effective } from './effective';
import type { Policy } from './policy-schema';

const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The effective policy of a tenant, checked whole: its own part over what it inherits; or the first problem with its path. */
export const mergePolicy = (inherited: unknown, own: unknown): Policy | Refusal => {
  if (!isJsonObject(own)) return refuse('policy-invalid', { field: 'policy' });
  const draft = isJsonObject(inherited) ? effective(inherited, own) : own;
  const checked = checkPolicy(draft);
  if ('policy' in checked) return checked.policy;
  const [first] = checked.problems;
  if (first?.code === 'too-large') return refuse('policy-too-large', { field: 'policy', values: { bytes: Number(first.value) } });
  const values = { problem: first?.code ?? 'shape', value: first?.value ?? '', problems: checked.problems.length };
  return refuse('policy-invalid', { field: first?.path ?? 'policy', values });
};
