import { isRefusal } from '@huiyin/kernel';
import { type Policy, policySchema, type PointRule } from '@huiyin/policy';
import { presetIds, presets } from '@huiyin/presets';
import { disguise } from '@huiyin/testing';
import fc from 'fast-check';
import { heads, minute, order, story } from '../../test/story';
import { beyondLimits } from '../award/grant';
import { decided, type Score } from '../panel/score';
import { duePoints } from './due-points';
import { headIn } from './heads';

/** A case in which happened what a rule names, its order with logistics and a level called before. */
const caseOf = ({ on }: PointRule) => {
  const named = Object.fromEntries(Object.entries(on.where ?? {}).map(([field, values]) => [field, values[0]]));
  const about = { orderId: 'o', unitId: 'logistics', personId: 'handler', clockId: 'c', run: 1, stepId: 's', dueAt: minute(20), ...named };
  return story({ type: 'order-issued', data: order }, { type: 'escalated', at: 5, data: { stepId: 's', level: 1, unitId: 'logistics', personIds: ['head'] } }, { type: on.fact, at: 25, data: about });
};
const duesOf = (policy: Policy, rule: PointRule) =>
  duePoints(caseOf(rule), () => policy, headIn(heads)).map((due) => ({ rule: due.rule.id, points: due.rule.points, unitId: due.unitId, personId: due.personId }));
const numbers = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 6 }));

describe.each(presetIds)('N-01 points and awards of %s are rules of its policy alone', (preset) => {
  const known = policySchema.parse(presets[preset]);

  it('H-07 T-05 the same facts under other names are for the same, by as many points as the policy says', () => {
    fc.assert(fc.property(numbers, ([seed, longer]) => {
      const { policy, id } = disguise(presets[preset], seed, longer);
      known.points.forEach((rule, nth) => {
        const [before, after] = [duesOf(known, rule), duesOf(policy, policy.points[nth] ?? rule)];
        expect(before.length).toBeGreaterThan(0);
        expect(after).toEqual(before.map((due) => ({ ...due, rule: id(due.rule), points: due.points * (1 + longer) })));
      });
    }), { numRuns: 15 });
  });

  it('H-08 T-12 an award has the limits of the policy, and none beside them', () => {
    fc.assert(fc.property(numbers, ([seed, longer]) => {
      const award = disguise(presets[preset], seed, longer).policy.suggestions?.award;
      if (!award) return;
      expect(award.least).toBe((known.suggestions?.award.least ?? 0) + longer * 100);
      const whyNot = (fen: number) => {
        const refused = beyondLimits(fen, award);
        return isRefusal(refused) ? refused.refused : undefined;
      };
      expect([award.least - 1, award.least, award.most, award.most + 1].map(whyNot)).toEqual(['award-below-limit', undefined, undefined, 'award-above-limit']);
    }), { numRuns: 10 });
  });

  it('T-10 H-08 a panel adopts the same by the same scores, whatever its criteria are called', () => {
    const { suggestions } = known;
    if (!suggestions) return;
    const sheet = fc.tuple(...suggestions.criteria.map(() => fc.integer({ min: 0, max: suggestions.scale })));
    fc.assert(fc.property(fc.nat(), fc.array(sheet, { minLength: suggestions.reviewers, maxLength: suggestions.reviewers }), (seed, sheets) => {
      const { policy, id } = disguise(presets[preset], seed);
      const given = (named: (code: string) => string): Score[][] => sheets.map((scores) => scores.map((score, nth) => ({ criterion: named(suggestions.criteria[nth]?.id ?? ''), score })));
      expect(policy.suggestions && decided(given(id), policy.suggestions)).toEqual(decided(given((code) => code), suggestions));
    }), { numRuns: 20 });
  });
});
