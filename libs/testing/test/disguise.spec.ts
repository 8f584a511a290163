import { checkPolicy, factNames, modes, policySchema, replyKinds, roles } from '@huiyin/policy';
import { presetIds, presets } from '@huiyin/presets';
import { disguise } from '../src/disguise';

/** Words that the policy language itself has: a tenant chooses among them and can make no others. */
const language: ReadonlySet<unknown> = new Set<unknown>([
  ...roles, ...modes, ...replyKinds, ...factNames,
  ...['public', 'private', 'both', 'place', 'member', 'round', 'order', 'role', 'person', 'unit', 'above', 'origin', 'tenant'],
  ...['tell', 'duty', 'notice', 'points', 'unit-head', 'level-head', 'least-loaded', 'concludes', 'stays-open'],
  ...['next-workday', 'same-calendar-day', 'dueOn'],
]);

/** What stays although a tenant chooses it, and why. */
const kept: Readonly<Record<string, string>> = {
  'hours.timezone': 'the acts of a journey are done at the hours of one place',
};

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}
const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key)) : [{ path, value }];

/** What is the same in both, but for yes and no. */
const same = (one: unknown, other: unknown): Leaf[] => {
  const others = new Map(leavesOf(other).map(({ path, value }) => [path, value]));
  return leavesOf(one).filter(({ path, value }) => typeof value !== 'boolean' && value === others.get(path));
};

describe.each(presetIds)('N-01 the disguise of %s', (preset) => {
  const plain = policySchema.parse(presets[preset]);

  it.each([1, 2, 6])('leaves no number, time, id or name as it was (by %i)', (longer) => {
    const { policy } = disguise(presets[preset], 4711, longer);
    expect(checkPolicy(policy)).not.toHaveProperty('problems');
    expect(leavesOf(policy).map(({ path }) => path)).toEqual(leavesOf(plain).map(({ path }) => path));
    expect(same(plain, policy).filter(({ path, value }) => !language.has(value) && !(path in kept))).toEqual([]);
  });

  it('has numbers to leave, and each of what it keeps is there', () => {
    const numbers = same(plain, disguise(presets[preset], 4711).policy).filter(({ value }) => typeof value === 'number' || /^\d\d:\d\d$/.test(String(value)));
    expect(numbers.length).toBeGreaterThan(50);
    expect(leavesOf(plain).map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(kept)));
  });
});
