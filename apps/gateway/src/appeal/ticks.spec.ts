import { type Ticking, ticks } from './ticks';

const source = () => {
  let said: Ticking<string> = { tick: () => undefined, fail: () => undefined };
  let stopped = false;
  const iteration = ticks<string>((listener) => {
    said = listener;
    return () => (stopped = true);
  });
  return { iteration, tick: (value: string) => said.tick(value), fail: () => said.fail(new Error('over')), stopped: () => stopped };
};

describe('ticks', () => {
  it('gives what comes, each once though it came twice before it was read', async () => {
    const { iteration, tick } = source();
    tick('a');
    tick('a');
    tick('b');
    expect([await iteration.next(), await iteration.next()]).toEqual([{ value: 'a', done: false }, { value: 'b', done: false }]);
    const later = iteration.next();
    tick('a');
    expect(await later).toEqual({ value: 'a', done: false });
  });

  it('ends and stops listening while somebody waits', async () => {
    const { iteration, stopped } = source();
    const waiting = iteration.next();
    await iteration.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(stopped()).toBe(true);
  });

  it('ends by an error, at once or when somebody comes to read, and then for good', async () => {
    for (const waits of [true, false]) {
      const { iteration, tick, fail, stopped } = source();
      const waiting = waits ? iteration.next() : undefined;
      fail();
      tick('late');
      await expect(waiting ?? iteration.next()).rejects.toThrow('over');
      expect([await iteration.next(), stopped()]).toEqual([{ value: undefined, done: true }, true]);
    }
  });
});
