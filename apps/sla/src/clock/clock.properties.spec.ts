import { newId } from '@huiyin/kernel';
import fc from 'fast-check';
import { answerRule, at, clocksBy, office, officeWith, opinionRule, order, otherOrder } from '../../test/given';
import type { CaseFact } from './fact';

const start = at('2025-12-22 08:00').getTime();
const orders = fc.constantFrom(order, otherOrder);
const few = fc.constantFrom('1', '2', '3');
const ofOrder = fc.record({ orderId: orders }).map(({ orderId }) => ({ orderId, lead: orderId === order, unitId: 'u' }));

const kinds: [string, fc.Arbitrary<Record<string, unknown>>][] = [
  ['appeal-filed', fc.record({ grade: fc.constantFrom('general', 'special') })],
  ['appeal-accepted', fc.record({ grade: fc.constantFrom('general', 'special') })],
  ['appeal-graded', fc.record({ grade: fc.constantFrom('general', 'special') })],
  ['order-issued', ofOrder],
  ['order-returned', ofOrder],
  ['order-suspended', ofOrder],
  ['opinion-given', fc.tuple(ofOrder, few).map(([of, opinionId]) => ({ ...of, opinionId }))],
  ['opinion-sent-back', fc.tuple(ofOrder, few).map(([of, opinionId]) => ({ ...of, opinionId }))],
  ['material-requested', fc.tuple(fc.option(orders), few).map(([orderId, requestId]) => ({ orderId, requestId }))],
  ['material-given', fc.tuple(fc.option(orders), few).map(([orderId, requestId]) => ({ orderId, requestId }))],
  ['appeal-merged', few.map((mergeId) => ({ mergeId }))],
  ['appeal-unmerged', few.map((mergeId) => ({ mergeId }))],
  ['reply-sent', fc.record({ kind: fc.constantFrom('first', 'plan', 'final'), orderId: fc.constant(null) })],
  ['appeal-withdrawn', fc.constant({})],
];

const anyFact: fc.Arbitrary<CaseFact> = fc
  .tuple(fc.constantFrom(...kinds).chain(([type, data]) => data.map((given) => ({ type, data: given }))), fc.nat({ max: 20 * 24 * 4 }))
  .map(([fact, quarter]) => {
    const occurredAt = new Date(start + quarter * 900_000);
    return { ...fact, id: newId(occurredAt), occurredAt };
  });

const rules = [
  opinionRule({ pauseLimit: { workingDays: 3 } }),
  answerRule({ id: 'special', when: { grades: ['special'] }, due: { minutes: 900 } }),
  answerRule({ id: 'general', due: { workingDays: 5 } }),
  answerRule({ id: 'first', kind: 'first', startsOn: [{ fact: 'appeal-filed' }], stopsOn: [{ fact: 'reply-sent' }], due: { sameDay: { cutOff: '17:30', after: 'next-workday' } } }),
];
const editions = [{ from: at('2025-01-01 00:00'), calendar: officeWith(2025) }, { from: at('2025-12-30 12:00'), calendar: office }];
const asOf = '2026-01-20 09:00';

describe('the same facts in any order', () => {
  it('give the same clocks, also when some come twice', () => {
    const shuffled = fc.array(anyFact, { maxLength: 25 }).chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts.slice(0, 5)], { minLength: Math.min(5, facts.length) + facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, otherwise]) => {
        expect(clocksBy(rules, otherwise, asOf, { editions })).toEqual(clocksBy(rules, facts, asOf, { editions }));
      }),
      { numRuns: 300 },
    );
  });

  it('never make a clock late that was stopped by its due time, nor two clocks of one kind and order', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25 }), (facts) => {
        const clocks = clocksBy(rules, facts, asOf, { editions });
        for (const { metAt, dueAt, late } of clocks) if (metAt) expect(late).toBe(metAt > dueAt);
        const keys = clocks.map(({ kind, orderId }) => `${kind} ${orderId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
