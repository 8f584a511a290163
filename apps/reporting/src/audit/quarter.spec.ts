import { daysOf, monthsOf, quarterAt, quartersUpTo } from './quarter';

describe('N-08 a quarter', () => {
  it('has three months, and its first and last day', () => {
    expect(monthsOf('2026-Q4')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
    expect(['2026-Q1', '2026-Q2', '2026-Q4'].map(daysOf)).toEqual([{ from: '2026-01-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-06-30' }, { from: '2026-10-01', to: '2026-12-31' }]);
  });

  it('is the one of an instant, and comes after others', () => {
    expect(['2026-01-01T00:00:00Z', '2026-09-30T23:59:59Z'].map((at) => quarterAt(new Date(at)))).toEqual(['2026-Q1', '2026-Q3']);
    expect(quartersUpTo('2026-Q2', 6)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
  });
});
