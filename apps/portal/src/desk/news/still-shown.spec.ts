import type { News } from './place-of';
import { asRead, freshAbove, stillShown } from './still-shown';

/** Told in the minute that its name ends in. */
const one = (minute: number, read = false): News => ({ id: `n${minute}`, kind: 'CALLED', text: '', at: `2026-11-24T07:${minute}:00.000Z`, read, number: null, orderNumber: null, appeal: null });
const page = (nodes: News[], hasNextPage = false) => ({ total: 9, unread: 9, pageInfo: { hasNextPage, endCursor: nodes.at(-1)?.id ?? null }, edges: nodes.map((node) => ({ node })) });
const words = (rows: readonly News[]) => rows.map(({ id, read }) => `${id}${read ? ' read' : ''}`);

describe('N-05 what is shown of the notices', () => {
  const shown = asRead(page([one(30), one(20)], true));

  it('stays, and begins with what there is where nothing was shown', () => {
    expect(words(stillShown(shown, page([one(40), one(30, true)], true), false).rows)).toEqual(['n30 read', 'n20']);
    expect(words(stillShown(asRead(page([])), page([one(40)]), false).rows)).toEqual(['n40']);
  });

  it('goes on where it ended, though the newer reading ends elsewhere', () => {
    expect(stillShown(shown, page([one(15), one(10)], true), true).pageInfo.endCursor).toBe('n20');
  });

  it('among the unread: is read where it would stand and does not, not where it was pushed off', () => {
    expect(words(stillShown(shown, page([one(20), one(10)], true), true).rows)).toEqual(['n30 read', 'n20']);
    expect(words(stillShown(shown, page([one(50), one(40)], true), true).rows)).toEqual(['n30', 'n20']);
    expect(words(stillShown(shown, page([]), true).rows)).toEqual(['n30 read', 'n20 read']);
  });

  it('counts what came above it, not what moved up from below', () => {
    expect([page([one(50), one(40), one(30)]), page([one(20), one(10)]), page([one(40), one(10)]), page([])].map((newer) => freshAbove(shown, newer))).toEqual([2, 0, 1, 0]);
  });
});
