import { type CaseTraits, modes } from '@huiyin/policy';
import { type CaseFact, text } from './fact';

const said = new Set(['appeal-filed', 'appeal-accepted', 'appeal-graded', 'appeal-reopened']);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** What rules ask about a case, after a fact that tells any of it; the same object after all others. */
export const traitsAfter = (traits: CaseTraits, fact: CaseFact): CaseTraits => {
  if (!said.has(fact.type)) return traits;
  return {
    grade: text(fact, 'grade') ?? traits.grade,
    category: text(fact, 'category') ?? traits.category,
    channel: text(fact, 'channel') ?? traits.channel,
    mode: modes.find((mode) => mode === fact.data.mode) ?? traits.mode,
    terms: fact.data.terms === undefined ? traits.terms : texts(fact.data.terms),
  };
};

/** What holds before the first fact that tells anything: that fact's own word. */
export const firstTraits = (facts: readonly CaseFact[], given: CaseTraits): CaseTraits => {
  const telling = facts.find((fact) => said.has(fact.type));
  return telling ? traitsAfter(given, telling) : given;
};
