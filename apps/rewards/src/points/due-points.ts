import type { PointEvidence } from '@huiyin/contracts';
import { type Policy, type PointRule, pointRulesFor } from '@huiyin/policy';
import type { HeadAt } from './heads';
import { heldAt } from './holders';
import { happenedAt, inOrder, text, type Told } from './told';
import { type Whom, whomOf } from './whom';

/** Points that a rule of the policy asks for because of a fact. */
export type Due = Whom & {
  readonly rule: PointRule;
  readonly fact: Told;
  readonly policyVersion: number;
  readonly evidence: PointEvidence;
};

export type PolicyOf = (version: number) => Pick<Policy, 'points'> | undefined;

/** The run of a clock that a fact is about. */
const runOf = ({ data }: Told): string | undefined => (typeof data['clockId'] === 'string' && typeof data['run'] === 'number' ? `${data['clockId']} ${data['run']}` : undefined);

/** What no longer stands: everything that rested on a run of a clock whose breach was withdrawn. */
const standing = (facts: readonly Told[]): readonly Told[] => {
  const withdrawn = new Set(facts.flatMap((fact) => (fact.type === 'breach-withdrawn' ? (runOf(fact) ?? []) : [])));
  return facts.filter((fact) => fact.type === 'breach-withdrawn' || !withdrawn.has(runOf(fact) ?? ''));
};

/** The policy of a round is that which its first fact names. */
const versionOf = (facts: readonly Told[], fact: Told): number | undefined =>
  fact.policyVersion ?? facts.find(({ round, policyVersion }) => round === fact.round && policyVersion !== undefined)?.policyVersion;

const evidenceOf = (facts: readonly Told[], fact: Told): PointEvidence => ({
  factId: fact.id,
  fact: fact.type,
  clockId: text(fact, 'clockId'),
  orderId: text(fact, 'orderId') ?? heldAt(facts, fact, happenedAt(fact))?.orderId ?? null,
  evasionId: text(fact, 'evasionId'),
  judgementId: text(fact, 'judgementId'),
});

/** The points that the facts of one case come to, whatever their order: for each rule and each fact that it names, once. */
export const duePoints = (told: readonly Told[], policyOf: PolicyOf, headAt: HeadAt): readonly Due[] => {
  const facts = inOrder(told);
  return standing(facts).flatMap((fact) => {
    const policyVersion = versionOf(facts, fact);
    const policy = policyVersion === undefined ? undefined : policyOf(policyVersion);
    if (!policy || policyVersion === undefined) return [];
    return pointRulesFor(fact, policy).filter(({ points }) => points !== 0).flatMap((rule): Due[] => {
      const whom = whomOf(rule.against, facts, fact, headAt);
      return whom ? [{ ...whom, rule, fact, policyVersion, evidence: evidenceOf(facts, fact) }] : [];
    });
  });
};
