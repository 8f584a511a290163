import * as fc from 'fast-check';
import { follow, needsOrder, type Order } from '../order/order';
import { type CaseFact, caseOf, outcomeOf } from './case-copy';

interface Given {
  readonly type: CaseFact['type'];
  readonly round?: number;
  readonly data?: object;
}
const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();
const story = (...given: readonly Given[]): CaseFact[] =>
  given.map(({ type, round = 1, data = {} }, n) => ({ id: `f${n}`, occurredAt: minute(n), type, round, data, policyVersion: 6 + round }) as CaseFact);

const filed: Given = { type: 'appeal-filed', data: { kind: 'complaint', channel: 'web', mode: 'named', placeId: null, unitId: 'team', category: 'other', grade: 'general', terms: [] } };
const accepted: Given = { type: 'appeal-accepted', data: { category: 'home', grade: 'important', needsCooperation: false, route: { unitId: 'u', personId: null } } };
const final: Given = { type: 'reply-sent', data: { kind: 'final' } };
const reopened: Given = { type: 'appeal-reopened', round: 2, data: { category: 'home', grade: 'special', route: null } };
const stories: Record<string, CaseFact[]> = {
  'accepted and graded': story(filed, accepted, { type: 'appeal-graded', data: { grade: 'special', previous: 'important' } }, { type: 'reply-sent', data: { kind: 'first' } }),
  answered: story(filed, accepted, final),
  'handled again': story(filed, accepted, final, reopened),
  withdrawn: story(filed, accepted, { type: 'appeal-withdrawn' }, { type: 'appeal-closed-notice', data: { orderId: 'o1' } }),
  'answered by the reply of what it was merged into': story(filed, accepted, { type: 'appeal-merged', data: { mergeId: 'm', targetId: 't' } }, { type: 'reply-sent', data: { kind: 'final', merge: { mergeId: 'm' } } }, { type: 'appeal-unmerged', data: { mergeId: 'm', targetId: 't' } }, reopened),
  'merged and unmerged': story(filed, accepted, { type: 'appeal-merged', data: { mergeId: 'm', targetId: 't' } }, { type: 'appeal-unmerged', data: { mergeId: 'm', targetId: 't' } }),
};

/** What routing does on each arrival: orders follow, and a round that needs an order gets one. */
const arrive = (facts: readonly CaseFact[]): Order[] => {
  let orders: Order[] = [];
  facts.forEach((_, n) => {
    const heard = facts.slice(0, n + 1);
    const copy = caseOf('a', heard);
    if (!copy) return;
    orders = orders.map((order) => follow(order, outcomeOf(heard, order.round, order.id), 'issued'));
    const { round, policyVersion } = copy;
    if (needsOrder(copy, orders)) orders.push({ id: `o${round}`, number: '', appealId: 'a', round, lead: true, state: 'issued', version: 1, unitId: 'u', personId: null, policyVersion });
  });
  return orders;
};
const standing = (orders: readonly Order[]): string[] => orders.filter(({ state }) => state !== 'cancelled' && state !== 'closed').map(({ id }) => id);

describe('T-08 a case as routing folds it', () => {
  it.each(Object.entries(stories))('is the same by its facts in any order, and so are the orders that stand: %s', (_how, facts) => {
    const told = caseOf('a', facts);
    const orders = standing(arrive(facts));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (any) => {
        expect(caseOf('a', any)).toEqual(told);
        expect(standing(arrive(any))).toEqual(orders);
      }),
    );
  });

  it('takes category, grade, route and policy from the newest decision', () => {
    expect(caseOf('a', stories['accepted and graded']!)).toMatchObject({ stage: 'accepted', category: 'home', grade: 'special', route: { unitId: 'u' }, unitId: 'team', policyVersion: 7 });
    expect(caseOf('a', stories['handled again']!)).toMatchObject({ stage: 'accepted', round: 2, grade: 'special', route: null, policyVersion: 8 });
    expect(caseOf('a', story(accepted))).toBeUndefined();
  });

  it('issues as soon as the filing is here, once for a round, and again for the next', () => {
    expect(arrive(story(accepted, filed)).map(({ id }) => id)).toEqual(['o1']);
    expect(arrive(stories['handled again']!).map(({ id, state }) => [id, state])).toEqual([['o1', 'closed'], ['o2', 'issued']]);
    expect(arrive(stories['answered by the reply of what it was merged into']!).map(({ id, state }) => [id, state])).toEqual([['o1', 'cancelled'], ['o2', 'issued']]);
    expect(arrive(stories['withdrawn']!).map(({ state }) => state)).toEqual(['cancelled']);
  });
});
