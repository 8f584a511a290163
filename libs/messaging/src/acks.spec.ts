import { Acks } from './acks';

describe('acknowledgements', () => {
  const timers: (() => void)[] = [];
  const said: number[] = [];
  const message = (n: number) => ({ ack: () => void said.push(n) });
  const lost: unknown[] = [];
  const acks = new Acks((error) => void lost.push(error), (_, run) => void timers.push(run));
  afterEach(() => [timers, said].forEach((list) => list.splice(0)));

  it('go out together, each once, in order', () => {
    [1, 2, 3].forEach((n) => acks.add(message(n)));
    expect([said, timers.length]).toEqual([[], 1]);
    timers.splice(0).forEach((run) => run());
    acks.add(message(4));
    expect([said, timers.length]).toEqual([[1, 2, 3], 1]);
  });

  it('that cannot go are told of, and the others go', () => {
    const closed = new Error('closed');
    acks.add({ ack: () => { throw closed; } });
    acks.add(message(6));
    acks.send();
    expect([lost, said]).toEqual([[closed], [4, 6]]);
  });

  it('do not wait for the time when all ends', () => {
    acks.send();
    acks.add(message(5));
    acks.send();
    timers.forEach((run) => run());
    expect(said).toEqual([5]);
  });
});
