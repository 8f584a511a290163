import { byMonth, lateClock, matches, type MineItem } from './mine';

const item = (partial: Partial<MineItem>): MineItem => ({
  id: 'a', number: 'HW-2026-000287', title: '候车点加装座椅', status: 'IN_HAND', round: 1, filedAt: '2026-11-10T02:00:00.000Z',
  category: { names: { zh: '民生', en: 'Life' } }, department: null, waitsForSender: false, promised: [], explained: false, coSigned: false, mergedWith: 0, toRate: false, idea: null, ...partial,
});
const now = '2026-11-20T07:48:00.000Z';

describe('my appeals', () => {
  it('stand by month of filing, newest first, what waits for me on top', () => {
    const months = byMonth(
      [item({ id: 'old', filedAt: '2026-10-03T02:00:00.000Z' }), item({ id: 'new', filedAt: '2026-11-19T02:00:00.000Z' }), item({ id: 'asks', waitsForSender: true })],
      now, 'Asia/Shanghai',
    );
    expect(months.map(({ key, current }) => [key, current])).toEqual([['2026-11', true], ['2026-10', false]]);
    expect(months[0]?.items.map(({ id }) => id)).toEqual(['asks', 'new']);
  });

  it('filters by who has to act', () => {
    expect(matches(item({ waitsForSender: true }), 'waiting')).toBe(true);
    expect(matches(item({ waitsForSender: true, coSigned: true }), 'waiting')).toBe(false);
    expect(matches(item({ status: 'ANSWERED' }), 'open')).toBe(false);
    expect(matches(item({ status: 'REFERRED' }), 'closed')).toBe(true);
    expect(matches(item({ status: 'ANSWERED', toRate: true }), 'waiting')).toBe(true);
    expect(matches(item({ status: 'IN_HAND', idea: { state: 'ADOPTED', awardFen: 30_000, awardState: 'GRANTED' } }), 'waiting')).toBe(true);
    expect(matches(item({ status: 'CONCLUDED', idea: { state: 'ADOPTED', awardFen: 30_000, awardState: 'PAID' } }), 'waiting')).toBe(false);
  });

  it('T-09 knows what is over', () => {
    const clock = { kind: 'answer', label: '答复', dueAt: '2026-11-19T09:30:00.000Z', provisional: false };
    expect(lateClock(item({ promised: [{ ...clock, state: 'RUNNING' }, { ...clock, kind: 'plan', state: 'BREACHED' }] }))?.kind).toBe('plan');
    expect(lateClock(item({ promised: [{ ...clock, state: 'RUNNING' }] }))).toBeUndefined();
  });
});
