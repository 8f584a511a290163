import fc from 'fast-check';
import { pageOfParts, type Part } from './paging';

interface Row {
  readonly key: string;
  readonly seen: boolean;
}
const keyOf = ({ key }: Row): string => key;

/** A list of which some may be seen, read so many rows at once; `smallest` or `largest` first. */
const listOf = (rows: readonly Row[], size: number, from: 'smallest' | 'largest') => {
  const all = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  if (from === 'largest') all.reverse();
  return (after: string | undefined): Promise<Part<Row>> => {
    const rest = all.slice(after === undefined ? 0 : all.findIndex(({ key }) => key === after) + 1);
    const part = rest.slice(0, size);
    const last = part.length < size ? undefined : part.at(-1)?.key;
    return Promise.resolve({ rows: part.filter(({ seen }) => seen), last, beyond: last === undefined ? 0 : rest.length - part.length });
  };
};
const given = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c', 'd') }), seen: fc.boolean() }), { selector: keyOf, maxLength: 40 });

describe('a list that is read part by part', () => {
  it('has page by page everything that may be seen, once and in its order, however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(given, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('smallest' as const, 'largest' as const), async (rows, size, first, from) => {
        const found: string[] = [];
        let after: string | undefined;
        for (;;) {
          const page = await pageOfParts(listOf(rows, size, from), { first, after }, keyOf, from);
          found.push(...page.edges.map(({ node }) => node.key));
          after = page.edges.at(-1)?.cursor;
          if (!page.hasNextPage) break;
        }
        const visible = rows.filter(({ seen }) => seen).map(keyOf).sort();
        expect(found).toEqual(from === 'smallest' ? visible : visible.reverse());
      }),
    );
  });

  it('counts exactly what may be seen where it is read at once', async () => {
    const rows = [{ key: 'a', seen: true }, { key: 'b', seen: false }, { key: 'c', seen: true }];
    expect((await pageOfParts(listOf(rows, 9, 'smallest'), { first: 1 }, keyOf, 'smallest')).total).toBe(2);
    expect((await pageOfParts(listOf(rows, 2, 'smallest'), { first: 1 }, keyOf, 'smallest')).total).toBe(2);
  });
});
