import { ticks } from './ticks';

const source = () => {
  let tick: (value: string) => void = () => undefined;
  let stopped = false;
  const iteration = ticks<string>((listener) => {
    tick = listener;
    return () => (stopped = true);
  });
  return { iteration, tick: (value: string) => tick(value), stopped: () => stopped };
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
});
