import type { OutputOf, ReadReviews } from '@huiyin/contracts';
import type { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ReviewResolver } from './review.resolver';

type Review = OutputOf<typeof ReadReviews>[number];

const open: Review = { id: 'r', appealId: 'a', number: 'QH-1', round: 1, version: 2, cause: 'asked', askedAt: '2026-11-21T08:00:00.000Z', words: null, decided: null, closedAt: null };
const closed = { ...open, closedAt: '2026-11-22T08:00:00.000Z' };

describe('whether one may decide a review', () => {
  const told = async (shown: Review, whole: readonly Review[] = [shown]) => {
    const load = jest.fn(() => Promise.resolve(whole));
    const context = { loaders: { reviews: { load } } } as unknown as Context;
    const resolver = new ReviewResolver({} as Ask);
    return { may: await resolver.mayDecide(shown, context), why: await resolver.mayNot(shown, context), read: load.mock.calls.length > 0 };
  };

  it.each([
    ['one may', { ...open, mayNot: null }, { may: true, why: null, read: false }],
    ['one may not', { ...open, mayNot: 'own-appeal' as const }, { may: false, why: { refused: 'own-appeal' }, read: false }],
    ['nobody decides any more', closed, { may: null, why: null, read: false }],
    ['an older service does not say', open, { may: null, why: null, read: true }],
  ])('is told where %s', async (_where, shown, answer) => expect(await told(shown)).toEqual(answer));

  it('is read for a row of a list, which does not hold it', async () => {
    const other = { ...open, id: 'other', mayNot: null };
    expect(await told(open, [other, { ...open, mayNot: 'review-own-decision' }])).toEqual({ may: false, why: { refused: 'review-own-decision' }, read: true });
    expect(await told(open, [])).toEqual({ may: null, why: null, read: true });
  });
});
