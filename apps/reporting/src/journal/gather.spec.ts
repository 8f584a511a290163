import { Gather } from './gather';

/** Work that ends when the test says so. */
const inHand = () => {
  const runs: { key: string; items: readonly string[]; end: () => void; fail: (why: string) => void }[] = [];
  const gather = new Gather<string>(3, (key, items) => new Promise<void>((end, fail) => runs.push({ key, items, end, fail: (why) => fail(new Error(why)) })));
  return { runs, gather };
};
const turn = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
};

describe('gathering', () => {
  it('begins at once, and does what came meanwhile together, in order, up to its most', async () => {
    const { runs, gather } = inHand();
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => gather.add('one', item)));
    expect(runs.map(({ items }) => items)).toEqual([['a']]);
    runs[0]?.end();
    await turn();
    runs[1]?.end();
    await turn();
    runs[2]?.end();
    await all;
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('lets keys not wait for each other', () => {
    const { runs, gather } = inHand();
    void gather.add('one', 'a');
    void gather.add('two', 'b');
    expect(runs.map(({ key }) => key)).toEqual(['one', 'two']);
  });

  it('fails alone what is bad, and begins anew afterwards', async () => {
    const { runs, gather } = inHand();
    const outcomes = Promise.allSettled(['a', 'b', 'bad'].map((item) => gather.add('one', item)));
    runs[0]?.end();
    await turn();
    runs[1]?.fail('together');
    await turn();
    runs[2]?.end();
    await turn();
    runs[3]?.fail('bad');
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(runs.slice(1).map(({ items }) => items)).toEqual([['b', 'bad'], ['b'], ['bad']]);
    void gather.add('one', 'c');
    await turn();
    expect(runs.at(-1)?.items).toEqual(['c']);
  });
});
