import { type Policy, type PolicyDraft, type PolicyProblem, checkPolicy, roles } from '.';
import { draft } from '../test/sample-draft';

const whoever = ['officer'] as const;
const suggestions: PolicyDraft['suggestions'] = {
  classes: [{ id: 'technique', names: draft.names }], raisedBy: [...whoever], reviewers: 2, scale: 10, threshold: 60, decidedBy: [...whoever],
  criteria: [{ id: 'effect', names: draft.names, weight: 1 }],
  award: { least: 10_000, most: 50_000, fundedBy: ['leader'], grantedBy: ['leader'], paidBy: [...whoever], claimWithin: { calendarDays: 90 } },
};
const whole = (change: Partial<PolicyDraft> = {}): Policy => {
  const checked = checkPolicy({ ...draft, suggestions, ...change });
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.policy;
};
const policy = whole({ channels: draft.channels.map((one) => ({ ...one, filedBy: [...whoever] })), review: { ...draft.review, callBackBy: [...whoever], struckOffBy: [...whoever] }, replies: { ...draft.replies, onSpotBy: [...whoever] } });

const isRole = (value: unknown): boolean => roles.some((role) => role === value);
/** Where a policy lists roles. */
const listsOf = (value: unknown, path: readonly string[] = []): string[] => {
  if (Array.isArray(value) && value.length > 0 && value.every(isRole)) return [path.join('.')];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => listsOf(inner, [...path, key])) : [];
};
const having = (value: unknown, [first, ...rest]: readonly string[], inner: unknown): unknown => {
  if (first === undefined) return inner;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (String(i) === first ? having(one, rest, inner) : one));
  return { ...(value as object), [first]: having((value as Record<string, unknown>)[first], rest, inner) };
};
const problemsOf = (changed: unknown): readonly PolicyProblem[] => {
  const checked = checkPolicy(changed);
  return 'problems' in checked ? checked.problems : [];
};
// Whom a reminder tells has no door; no request decides on an extension yet.
const WITHOUT = /\.tell$|\.extension\.decidedBy$/;

describe('N-01 whom a policy names is let in by the service', () => {
  const lists = listsOf(policy).filter((path) => !WITHOUT.test(path));

  it('wherever it says who does something', () => {
    expect(lists.map((path) => path.replace(/\.\d+\./, '.0.'))).toEqual(expect.arrayContaining([
      'channels.0.filedBy', 'replies.requirements.0.by', 'replies.onSpotBy', 'review.callBackBy', 'review.decidedBy', 'review.struckOffBy', 'accountability.foundBy',
      'accountability.judgedBy', 'accountability.decidedBy', 'suggestions.raisedBy', 'suggestions.decidedBy', 'suggestions.award.fundedBy', 'suggestions.award.grantedBy', 'suggestions.award.paidBy',
    ]));
  });

  it.each(lists)('%s: a role that is not let in is refused by name', (path) => {
    const [allowed] = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], policy) as [string];
    expect(problemsOf(having(policy, path.split('.'), [allowed, 'auditor']))).toEqual([{ path: `${path}.1`, code: 'role-not-let-in', value: 'auditor' }]);
  });

  it('H-04 a host answers on the spot, and sends no final reply', () => {
    const { replies } = policy;
    expect(problemsOf({ ...policy, replies: { ...replies, onSpotBy: ['host'] } })).toEqual([]);
    const requirements = [{ ...replies.requirements[0], kind: 'final', by: ['officer', 'host'] }];
    expect(problemsOf({ ...policy, replies: { ...replies, requirements } })).toEqual([{ path: 'replies.requirements.0.by.1', code: 'role-not-let-in', value: 'host' }]);
  });
});
