import { InHand } from './in-hand';

describe('what is in hand', () => {
  const told: string[] = [];
  const lost: unknown[] = [];
  const named = (name: string) => ({ working: () => void told.push(name) });
  const handOf = (mostTimes: number) => new InHand(2_000, mostTimes, (error) => lost.push(error));
  beforeEach(() => [told, lost].forEach((list) => list.splice(0)));

  it('is told of until it is released, and one that cannot be told of keeps nothing else from it', () => {
    const [hand, first, second] = [handOf(9), named('first'), named('second')];
    const closed = new Error('closed');
    hand.take({ working: () => { throw closed; } });
    hand.take(first);
    hand.take(second);
    hand.tell();
    hand.release(first);
    hand.tell();
    expect([told, lost]).toEqual([['first', 'second', 'second'], [closed, closed]]);
  });

  it('is told of so often at most: what hangs is for another', () => {
    const hand = handOf(2);
    hand.take(named('hanging'));
    [1, 2, 3].forEach(() => hand.tell());
    expect(told).toEqual(['hanging', 'hanging']);
  });

  it('is told of again and again between its opening and its close', () => {
    jest.useFakeTimers();
    const hand = handOf(9);
    hand.take(named('one'));
    jest.advanceTimersByTime(4_000);
    hand.open();
    jest.advanceTimersByTime(4_000);
    hand.close();
    jest.advanceTimersByTime(4_000);
    jest.useRealTimers();
    expect(told).toEqual(['one', 'one']);
  });
});
