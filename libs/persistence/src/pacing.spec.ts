import { nextWait } from './pacing';

describe('the relay looks again', () => {
  it('after 200 ms for 5 s after activity, then ever less often up to 2 s', () => {
    expect([nextWait(0, 0), nextWait(4_999, 2_000)]).toEqual([200, 200]);
    expect([nextWait(5_000, 200), nextWait(5_400, 400), nextWait(9_000, 1_600), nextWait(99_000, 2_000)]).toEqual([400, 800, 2_000, 2_000]);
  });
});
