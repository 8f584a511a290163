import { type CaseClock, latenessOf, nextClock, senderClocks } from './case-state';

const clock = (partial: Partial<CaseClock>): CaseClock => ({
  id: 'c', kind: 'k1', aim: 'FIRST_REPLY', label: '首次答复', state: 'RUNNING', startedAt: '2026-11-20T01:00:00.000Z', dueAt: '2026-11-24T09:30:00.000Z', metAt: null,
  provisional: false, late: false, remainingMinutes: 0, workingTime: true, asOf: '2026-11-25T01:00:00.000Z', orderId: null, steps: [], days: [], ...partial,
});
const now = '2026-11-26T01:00:00.000Z';
const late = clock({ state: 'BREACHED', steps: [{ id: 's', level: 1, at: '2026-11-24T09:31:00.000Z', withdrawn: false }] });

describe('T-09 what a sender is told of the clocks', () => {
  it('is what was promised to them, and nothing of an order', () => {
    const clocks = [clock({ id: 'order', orderId: 'o', dueAt: '2026-11-22T09:30:00.000Z' }), clock({ id: 'gone', state: 'CANCELLED' }), clock({ id: 'mine' })];
    expect(senderClocks({ clocks }).map(({ id }) => id)).toEqual(['mine']);
  });

  it('is the next date that holds, also where another has gone by', () => {
    expect(nextClock([late, clock({ id: 'plan' })])?.id).toBe('plan');
    expect(nextClock([late])).toBeUndefined();
  });

  it('is lateness with who follows it, and whether it was said why since', () => {
    const told = (at: string) => latenessOf({ replies: [{ id: 'r', kind: 'PROGRESS', text: '循环泵配件没到', at, by: null }] }, [late], now)[0];
    expect(told('2026-11-25T01:00:00.000Z')).toMatchObject({ open: true, until: now, climbed: true, explained: true });
    expect(told('2026-11-23T01:00:00.000Z')).toMatchObject({ explained: false });
    const done = clock({ state: 'MET', late: true, metAt: '2026-11-25T01:00:00.000Z' });
    expect(latenessOf({ replies: [] }, [done], now)[0]).toMatchObject({ open: false, until: '2026-11-25T01:00:00.000Z', climbed: false });
  });
});
