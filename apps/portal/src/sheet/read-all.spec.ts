import { MOST_IN_FILE, MOST_ON_PAPER, readAll, type ReadPage } from './read-all';

const pagesOf = (count: number, size: number, asked: (string | null)[] = []): ReadPage<{ id: string }> => async (after) => {
  asked.push(after);
  const from = after === null ? 0 : Number(after);
  const edges = Array.from({ length: Math.min(size, count - from) }, (_, n) => ({ node: { id: String(from + n) } }));
  const end = from + edges.length;
  return { total: count, edges, pageInfo: { hasNextPage: end < count, endCursor: edges.length > 0 ? String(end) : null } };
};

describe('a list read whole', () => {
  it('is read page after page to its end', async () => {
    const asked: (string | null)[] = [];
    const seen: number[] = [];
    const { rows, total } = await readAll(pagesOf(250, 100, asked), MOST_IN_FILE, (count) => seen.push(count));
    expect([rows.length, total, asked, seen]).toEqual([250, 250, [null, '100', '200'], [100, 200, 250]]);
    expect(await readAll(pagesOf(0, 100), MOST_IN_FILE)).toEqual({ rows: [], total: 0 });
  });

  it('stops at the bound and says how many there are', async () => {
    const asked: (string | null)[] = [];
    const { rows, total } = await readAll(pagesOf(1_000, 100, asked), 250);
    expect([rows.length, total, asked.length]).toEqual([250, 1_000, 3]);
  });

  it('has a row once that moved while it was read, and ends where a cursor stands still', async () => {
    const twice: ReadPage<{ id: string }> = async (after) => ({ total: 3, edges: [{ node: { id: 'a' } }, { node: { id: after ?? 'b' } }], pageInfo: { hasNextPage: true, endCursor: 'c' } });
    expect((await readAll(twice, MOST_ON_PAPER)).rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
