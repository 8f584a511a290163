import fc from 'fast-check';
import type { CaseKey } from './case-key';
import { pageByKey, type Row } from './paging';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-20T01:00:00.000Z';
const listOf = (seen: readonly boolean[]) => seen.map((one, n): Row<number> => ({ at, appealId: idOf(n), shown: one ? n : undefined }));
const readOf = (rows: readonly Row<number>[]) => (after: CaseKey | undefined, most: number) => {
  const from = after ? rows.findIndex(({ appealId }) => appealId === after.appealId) + 1 : 0;
  return Promise.resolve(rows.slice(from, from + most));
};

describe('a list that goes on by key', () => {
  it('has page by page everything that may be seen, once and in its order, in full pages but for the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (seen, first) => {
        const found: number[] = [];
        let after: string | undefined;
        for (;;) {
          const page = await pageByKey(readOf(listOf(seen)), { first, after });
          found.push(...page.edges.map(({ node }) => node));
          after = page.edges.at(-1)?.cursor;
          if (!page.hasNextPage) break;
          expect(page.edges).toHaveLength(first);
        }
        expect(found).toEqual(seen.flatMap((one, n) => (one ? [n] : [])));
      }),
    );
  });

  it('reads no more than a page where all of it may be seen, and begins anew where a cursor is none', async () => {
    const read = jest.fn(readOf(listOf(Array.from({ length: 30 }, () => true))));
    expect((await pageByKey(read, { first: 10 })).hasNextPage).toBe(true);
    expect(read.mock.calls).toEqual([[undefined, 11]]);
    for (const after of ['', 'bm9uZQ']) expect((await pageByKey(read, { first: 1, after })).edges[0]?.node).toBe(0);
  });
});
