import type { ClockRule, Trigger, When } from './clock-rule';
import type { Policy } from './policy-schema';
import type { Mode } from './vocabulary';

/** What rules may ask of a case. What is unknown satisfies no condition on it. */
export interface CaseTraits {
  readonly category?: string;
  readonly grade?: string;
  readonly channel?: string;
  readonly mode?: Mode;
  readonly terms?: readonly string[];
}

/** A category and those above it, nearest first; a cycle is cut. */
export const categoryLineage = (id: string, { categories }: Pick<Policy, 'categories'>): readonly string[] => {
  const lineage: string[] = [];
  for (let at: string | undefined = id; at && !lineage.includes(at); ) {
    lineage.push(at);
    const here: string = at;
    at = categories.find((category) => category.id === here)?.parent;
  }
  return lineage;
};

const holds = (wanted: readonly string[] | undefined, found: readonly (string | undefined)[]): boolean =>
  !wanted || found.some((each) => each !== undefined && wanted.includes(each));

/** True when each listed condition holds; a condition on a category holds for those below it too. */
export const applies = (when: When, traits: CaseTraits, policy: Pick<Policy, 'categories'>): boolean =>
  holds(when.grades, [traits.grade]) &&
  holds(when.channels, [traits.channel]) &&
  holds(when.modes, [traits.mode]) &&
  holds(when.terms, traits.terms ?? []) &&
  (!when.categories || holds(when.categories, traits.category ? categoryLineage(traits.category, policy) : []));

/** True for a fact of the trigger's name whose data has, in each listed field, one of the listed values. */
export const matches = (trigger: Trigger, fact: { readonly type: string; readonly data: object }): boolean => {
  if (trigger.fact !== fact.type) return false;
  const data = new Map<string, unknown>(Object.entries(fact.data));
  return Object.entries(trigger.where ?? {}).every(([field, values]) => values.some((value) => value === data.get(field)));
};

/** The clock rules of a case: of each kind the first that applies, in the policy's order. */
export const clockRulesFor = (traits: CaseTraits, policy: Policy): readonly ClockRule[] => {
  const byKind = new Map<string, ClockRule>();
  for (const rule of policy.clocks) if (!byKind.has(rule.kind) && applies(rule.when, traits, policy)) byKind.set(rule.kind, rule);
  return [...byKind.values()];
};

/** The point rules that a fact meets. */
export const pointRulesFor = (fact: { readonly type: string; readonly data: object }, policy: Pick<Policy, 'points'>): Policy['points'] =>
  policy.points.filter((rule) => matches(rule.on, fact));
