import { checkPolicy, type PolicyDraft, policySchema } from '@huiyin/policy';
import { presetIds, presetPolicy, presets } from '.';

type Suggestions = NonNullable<PolicyDraft['suggestions']>;
const { suggestions } = presets.heze as PolicyDraft & { suggestions: Suggestions };
const problems = (change: Partial<Suggestions>): readonly string[] => {
  const checked = checkPolicy({ ...presets.heze, suggestions: { ...suggestions, ...change } });
  return 'problems' in checked ? checked.problems.map(({ path, code }) => `${path} ${code}`) : [];
};
const [first] = suggestions.criteria as [Suggestions['criteria'][number]];

describe('H-08 suggestions in the presets', () => {
  it('the eight-level talks pay from 100 to 500 yuan, by two who score blind', () => {
    const read = policySchema.parse(presets.heze).suggestions;
    expect(read).toMatchObject({ reviewers: 2, outsidersOnly: true, award: { least: 10_000, most: 50_000 } });
  });

  it('T-10 A-05 are where the practice has them, and nowhere else', () => {
    expect(presetIds.filter((id) => presetPolicy(id)?.suggestions)).toEqual(['tongnan', 'heze', 'aijiawan']);
  });

  it.each<[string, Partial<Suggestions>, string]>([
    ['limits that cross', { award: { ...suggestions.award, least: 50_001 } }, 'suggestions.award.least award-limits-crossed'],
    ['half a fen', { award: { ...suggestions.award, least: 0.5 } }, 'suggestions.award.least shape'],
    ['a criterion twice', { criteria: [first, first] }, 'suggestions.criteria.1.id id-twice'],
    ['a class twice', { classes: [...suggestions.classes, suggestions.classes[0]!] }, `suggestions.classes.${suggestions.classes.length}.id id-twice`],
    ['nothing to score', { criteria: [] }, 'suggestions.criteria shape'],
    ['nobody who scores', { reviewers: 0 }, 'suggestions.reviewers shape'],
    ['more than can be reached', { threshold: 101 }, 'suggestions.threshold shape'],
  ])('N-01 a draft with %s is refused', (_what, change, problem) => {
    expect(problems(change)).toContain(problem);
  });
});
