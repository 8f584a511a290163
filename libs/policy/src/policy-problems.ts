import { categoryLineage } from './applies';
import { clockCycles } from './clock-cycles';
import type { Trigger, When } from './clock-rule';
import { doorProblems } from './doors';
import { factNames } from './fact-names';
import type { Holder, Ladder } from './ladder';
import type { Organisation } from './organisation';
import { type Mention, type PolicyProblem, type PolicyProblemCode, listed, single, unknown } from './policy-problem';
import type { Policy } from './policy-schema';

const conditionsOf = (policy: Policy): readonly (readonly [path: string, when: When])[] => [
  ...policy.clocks.map(({ when }, i) => [`clocks.${i}.when`, when] as const),
  ...policy.routes.map(({ when }, i) => [`routes.${i}.when`, when] as const),
];

const triggersOf = (policy: Policy): readonly (readonly [path: string, trigger: Trigger])[] => [
  ...policy.clocks.flatMap((rule, i) =>
    (['startsOn', 'stopsOn', 'pausesOn', 'resumesOn'] as const).flatMap((field) =>
      rule[field].map((trigger, j) => [`clocks.${i}.${field}.${j}`, trigger] as const))),
  ...policy.points.map(({ on }, i) => [`points.${i}.on`, on] as const),
];

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

const references = (policy: Policy): readonly PolicyProblem[] => {
  const conditions = conditionsOf(policy);
  const of = (field: keyof When): readonly Mention[] => conditions.flatMap(([path, when]) => listed(`${path}.${field}`, when[field]));
  const { categories, terms, grades, channels, triage, clocks, replies } = policy;
  const categoryMentions = [
    ...single('triage.category', triage.category), ...of('categories'),
    ...categories.flatMap(({ parent }, i) => single(`categories.${i}.parent`, parent)),
    ...terms.flatMap(({ category }, i) => single(`terms.${i}.category`, category)),
  ];
  const gradeMentions = [
    ...single('triage.grade', triage.grade), ...of('grades'),
    ...categories.flatMap(({ grade }, i) => single(`categories.${i}.grade`, grade)),
    ...terms.flatMap(({ grade }, i) => single(`terms.${i}.grade`, grade)),
  ];
  const ladderMentions = [...single('authority', policy.authority), ...clocks.flatMap(({ ladder }, i) => single(`clocks.${i}.ladder`, ladder))];
  const partMentions = replies.requirements.flatMap(({ parts }, i) => listed(`replies.requirements.${i}.parts`, parts));
  return [
    ...unknown('fact-unknown', triggersOf(policy).map(([path, { fact }]) => ({ path: `${path}.fact`, name: fact })), factNames),
    ...unknown('category-unknown', categoryMentions, ids(categories)),
    ...unknown('grade-unknown', gradeMentions, ids(grades)),
    ...unknown('channel-unknown', of('channels'), ids(channels)),
    ...unknown('term-unknown', of('terms'), ids(terms)),
    ...unknown('ladder-unknown', ladderMentions, ids(policy.ladders)),
    ...unknown('part-unknown', partMentions, ids(replies.parts)),
  ];
};

const twice = (policy: Policy): readonly PolicyProblem[] => {
  const lists = {
    categories: policy.categories, terms: policy.terms, grades: policy.grades, channels: policy.channels, clocks: policy.clocks,
    ladders: policy.ladders, routes: policy.routes, points: policy.points, 'replies.parts': policy.replies.parts,
    'suggestions.classes': policy.suggestions?.classes ?? [], 'suggestions.campaigns': policy.suggestions?.campaigns ?? [],
    'suggestions.criteria': policy.suggestions?.criteria ?? [],
    'promise.outOfScope': policy.promise.outOfScope, 'promise.notAccepted': policy.promise.notAccepted,
  };
  return Object.entries(lists).flatMap(([name, entries]) =>
    ids(entries).flatMap((id, i, all): PolicyProblem[] => (all.indexOf(id) < i ? [{ path: `${name}.${i}.id`, code: 'id-twice', value: id }] : [])));
};

/** Problems that need no look-up: cycles, ladders that stop in the middle, hours without work, an award of no amount. */
const coherence = (policy: Policy): readonly PolicyProblem[] => {
  const problem = (path: string, code: PolicyProblemCode): PolicyProblem => ({ path, code });
  const top = (lineage: readonly string[]): string | undefined => policy.categories.find(({ id }) => id === lineage[lineage.length - 1])?.parent;
  const award = policy.suggestions?.award;
  const works = [...Object.values(policy.hours.week), policy.hours.makeUp].some((spans) => spans.length > 0);
  const stops = ({ levels }: Ladder, i: number): readonly PolicyProblem[] =>
    levels.flatMap(({ next }, j) => (next === undefined && j < levels.length - 1 ? [problem(`ladders.${i}.levels.${j}.next`, 'next-level-missing')] : []));
  return [
    ...policy.categories.flatMap(({ id, parent }, i) =>
      parent !== undefined && categoryLineage(id, policy).includes(top(categoryLineage(id, policy)) ?? '') ? [problem(`categories.${i}.parent`, 'category-cycle')] : []),
    ...policy.ladders.flatMap(stops),
    ...(works ? [] : [problem('hours.week', 'no-working-time')]),
    ...(award && award.least > award.most ? [problem('suggestions.award.least', 'award-limits-crossed')] : []),
    ...clockCycles(policy),
  ];
};

const holdersOf = (policy: Policy): readonly (readonly [path: string, holder: Holder])[] =>
  policy.ladders.flatMap(({ levels }, i) => levels.map(({ holder }, j) => [`ladders.${i}.levels.${j}.holder`, holder] as const));

/** Units, kinds of units and persons that a policy names and an organisation does not have. */
export const organisationProblems = (policy: Policy, organisation: Pick<Organisation, 'units' | 'members'>): readonly PolicyProblem[] => {
  const holders = holdersOf(policy);
  const kinds = [
    ...policy.routes.flatMap(({ unit }, i) => (typeof unit === 'object' && 'kind' in unit ? [{ path: `routes.${i}.unit.kind`, name: unit.kind }] : [])),
    ...holders.flatMap(([path, holder]) => (holder.is === 'role' && typeof holder.at === 'object' ? [{ path: `${path}.at.kind`, name: holder.at.kind }] : [])),
  ];
  const units = policy.routes.flatMap(({ unit }, i) => (typeof unit === 'object' && 'id' in unit ? [{ path: `routes.${i}.unit.id`, name: unit.id }] : []));
  const persons = holders.flatMap(([path, holder]) => (holder.is === 'person' ? [{ path: `${path}.personId`, name: holder.personId }] : []));
  return [
    ...unknown('unit-kind-unknown', kinds, organisation.units.map(({ kind }) => kind)),
    ...unknown('unit-unknown', units, ids(organisation.units)),
    ...unknown('person-unknown', persons, organisation.members.map(({ personId }) => personId)),
  ];
};

/** What is wrong inside a policy of the right shape: unknown references, double ids, cycles, roles that no door lets in. */
export const policyProblems = (policy: Policy): readonly PolicyProblem[] => [...references(policy), ...twice(policy), ...coherence(policy), ...doorProblems(policy)];
