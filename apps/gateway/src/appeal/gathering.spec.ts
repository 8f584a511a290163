import { Gathering } from './gathering';

const pace = { everyMs: 100, againMs: 1_000, most: 3 };

describe('changes gathered', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const taking = (answers: boolean[] = []) => {
    const batches: string[][] = [];
    const gathering = new Gathering<string>((values) => {
      batches.push(values);
      return Promise.resolve(answers.shift() ?? true);
    }, pace);
    return { batches, gathering };
  };
  const add = (gathering: Gathering<string>, values: string) => [...values].forEach((value) => gathering.add(value));

  it('go on at once, then a batch at a time, each once', async () => {
    const { batches, gathering } = taking();
    add(gathering, 'abbcbaddef');
    expect(batches).toEqual([['a']]);
    await jest.advanceTimersByTimeAsync(99);
    expect(batches).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([['a'], ['b', 'c', 'a']]);
    await jest.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([['a'], ['b', 'c', 'a'], ['d', 'e', 'f']]);
  });

  it('come again after a while when they were not taken', async () => {
    const { batches, gathering } = taking([false]);
    add(gathering, 'a');
    await jest.advanceTimersByTimeAsync(999);
    expect(batches).toEqual([['a']]);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([['a'], ['a']]);
  });

  it('go nowhere once it was stopped', async () => {
    const { batches, gathering } = taking([false]);
    add(gathering, 'ab');
    gathering.stop();
    add(gathering, 'c');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(batches).toEqual([['a']]);
  });
});
