/** What is wrong with a draft, as codes; the page has the words. */
export const policyProblemCodes = [
  'shape', 'too-large', 'id-twice', 'fact-unknown', 'category-unknown', 'category-cycle', 'grade-unknown', 'channel-unknown',
  'term-unknown', 'ladder-unknown', 'part-unknown', 'unit-unknown', 'unit-kind-unknown', 'person-unknown',
  'next-level-missing', 'no-working-time', 'clock-cycle', 'award-limits-crossed', 'role-not-let-in',
] as const;
export type PolicyProblemCode = (typeof policyProblemCodes)[number];

/** One problem and where it is: `clocks.3.startsOn.0.fact`. `value` is what was found there. */
export interface PolicyProblem {
  readonly path: string;
  readonly code: PolicyProblemCode;
  readonly value?: string;
}

/** A name used somewhere in a policy, and where. */
export interface Mention {
  readonly path: string;
  readonly name: string;
}

/** The mentions that no definition has. */
export const unknown = (code: PolicyProblemCode, mentions: readonly Mention[], known: Iterable<string>): readonly PolicyProblem[] => {
  const names = new Set(known);
  return mentions.filter(({ name }) => !names.has(name)).map(({ path, name }) => ({ path, code, value: name }));
};

/** Mentions of a list of names, each with its index. */
export const listed = (path: string, names: readonly string[] | undefined): readonly Mention[] =>
  (names ?? []).map((name, index) => ({ path: `${path}.${index}`, name }));

/** The mention of a name that may be left out. */
export const single = (path: string, name: string | undefined): readonly Mention[] => (name === undefined ? [] : [{ path, name }]);
