import { Gather } from './gather';

/** Work that ends when the test says so. */
const inHand = () => {
  const runs: { key: string; items: readonly string[]; end: () => void; fail: (why: string) => void }[] = [];
  const gather = new Gather<string>(3, (key, items) => new Promise<void>((end, fail) => runs.push({ key, items, end, fail: (why) => fail(new Error(why)) })));
  return { runs, gather };
};
const turn = (): Promise<void> => new Promise((soon) => setImmediate(soon));

describe('gathering', () => {
  it('does what comes at once together, and what came meanwhile, in order, up to its most', async () => {
    const { runs, gather } = inHand();
    const together = Promise.all(['y', 'z'].map((item) => gather.add('both', item)));
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([['y', 'z']]);
    runs.shift()?.end();
    await together;
    const all = [gather.add('one', 'a')];
    await turn();
    all.push(...['b', 'c', 'd', 'e'].map((item) => gather.add('one', item)));
    expect(runs.map(({ items }) => items)).toEqual([['a']]);
    runs[0]?.end();
    await turn();
    runs[1]?.end();
    await turn();
    runs[2]?.end();
    await Promise.all(all);
    expect(runs.map(({ items }) => items)).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('lets keys not wait for each other', async () => {
    const { runs, gather } = inHand();
    void gather.add('one', 'a');
    void gather.add('two', 'b');
    await turn();
    expect(runs.map(({ key }) => key)).toEqual(['one', 'two']);
  });

  it('fails alone what is bad, and begins anew afterwards', async () => {
    const { runs, gather } = inHand();
    const first = gather.add('one', 'a');
    await turn();
    const outcomes = Promise.allSettled([first, ...['b', 'bad'].map((item) => gather.add('one', item))]);
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
