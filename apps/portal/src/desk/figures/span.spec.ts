import { askedSpan, isDay, nameOf, quarterOf, spanOf, spanOfQuarter } from './span';

describe('which days figures are of', () => {
  it.each([
    ['month', '2026-02-11', '2026-02-01', '2026-02-28'],
    ['month-before', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
    ['quarter-before', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['year', '2028-02-29', '2028-01-01', '2028-12-31'],
  ] as const)('%s on %s', (name, today, from, to) => {
    expect(spanOf(name, today)).toEqual({ from, to });
    expect(nameOf({ from, to }, today)).toBe(name);
  });

  it('has no name for days that somebody chose', () => {
    expect(nameOf({ from: '2026-11-02', to: '2026-11-08' }, '2026-11-21')).toBeUndefined();
  });

  it.each(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])('%s is its days and they are it', (quarter) => {
    const { from, to } = spanOfQuarter(quarter);
    expect([quarterOf({ from }), quarterOf({ from: to })]).toEqual([quarter, quarter]);
    expect(spanOf('quarter', to)).toEqual({ from, to });
  });

  it('are as the address says for officers, and of others the quarter in which they begin (N-08)', () => {
    const [today, days, q2] = ['2026-11-21', { from: '2026-05-02', to: '2026-05-08' }, { from: '2026-04-01', to: '2026-06-30' }];
    expect([askedSpan(days, today, false), askedSpan(days, today, true), askedSpan(q2, today, true)]).toEqual([days, q2, q2]);
    for (const byQuarter of [true, false]) expect(askedSpan({ from: 'x', to: '' }, today, byQuarter)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it.each([['2026-02-28', true], ['2026-02-30', false], ['2026-2-3', false], ['', false], ['2026-13-01', false]])('%p is a day: %p', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
