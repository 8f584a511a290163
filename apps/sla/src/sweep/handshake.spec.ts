import { at } from '../../test/given';
import { better, standing } from './handshake';

const T = at('2026-11-18 17:30');
const early = { upTo: at('2026-11-18 17:29'), seq: 7 };
const enough = { upTo: at('2026-11-18 17:30'), seq: 9 };

describe('before a step at T', () => {
  it.each([
    ['waits for a mark', { heardAt: 0, passed: 9 }, 1_000, 'waiting'],
    ['waits for one that reaches T', { heardAt: 0, mark: early, passed: 9 }, 1_000, 'waiting'],
    ['waits until what the mark names has been handled', { heardAt: 0, mark: enough, passed: 8 }, 1_000, 'behind'],
    ['is confirmed then', { heardAt: 0, mark: enough, passed: 9 }, 1_000, 'confirmed'],
    ['does not wait for a publisher silent for 30 s', { heardAt: 0, mark: early, passed: 9 }, 30_000, 'silent'],
  ])('%s', (_what, publisher, nowMs, is) => {
    expect(standing(publisher, T, nowMs)).toBe(is);
  });

  it('keeps the first mark that reaches far enough', () => {
    const later = { upTo: at('2026-11-18 17:31'), seq: 20 };
    expect(better(enough, later, T)).toBe(enough);
    expect(better(early, later, T)).toBe(later);
    expect(better(undefined, early, T)).toBe(early);
  });
});
