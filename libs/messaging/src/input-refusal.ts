import { type Refusal, refuse } from '@huiyin/kernel';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const sizes = (issue: Issue): Refusal['values'] => {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  return undefined;
};

const codeOf = (issue: Issue, value: unknown): Refusal['refused'] => {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'field-too-long';
  if (issue.code === 'too_small' && issue.origin === 'string') return value === '' ? 'field-missing' : 'field-too-short';
  if (issue.code === 'too_big' && issue.origin === 'array') return 'too-many';
  return value === undefined || value === null ? 'field-missing' : 'field-malformed';
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), input);

/** The first thing wrong with an input, as a refusal that names the field by its path (`evidence.0.unitId`). */
export const inputRefusal = (error: z.ZodError, input: unknown): Refusal => {
  const issue = error.issues[0];
  if (!issue) return refuse('field-malformed');
  const field = issue.path.map(String).join('.');
  const code = codeOf(issue, valueAt(input, issue.path));
  const values = code === 'field-missing' ? undefined : sizes(issue);
  return refuse(code, { ...(field && { field }), ...(values && { values }) });
};
