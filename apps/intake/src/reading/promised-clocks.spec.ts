import type { Entry } from '../appeal/entry';
import { isExplained, promisedClocks } from './promised-clocks';

const day = (n: number) => new Date(Date.UTC(2026, 10, n, 9));
const line = (n: number, type: string, data: Entry['data'], service = 'sla'): Entry => ({
  id: `${n}-${type}`, service, type, at: day(n), round: 1, actor: { kind: 'system' }, data,
});
const started = (clockId: string, kind: string, due: number, orderId: string | null = null) =>
  line(20, 'clock-started', { clockId, kind, orderId, dueAt: day(due).toISOString(), provisional: false });
const breached = (clockId: string, n: number, orderId: string | null = null) => line(n, 'clock-breached', { clockId, orderId, run: 1, dueAt: day(n).toISOString() });

const log = [started('a', 'answer', 30), started('f', 'first-reply', 24), started('o', 'opinion', 22, 'order-1'), breached('o', 22, 'order-1')];

describe('T-09 what stands promised to a sender', () => {
  it('is nearest first, without the clock of an order', () => {
    expect(promisedClocks(log).map(({ kind, state }) => [kind, state])).toEqual([['first-reply', 'running'], ['answer', 'running']]);
  });

  it('keeps what is late, and leaves out what was kept', () => {
    const late = [...log, breached('f', 24)];
    expect(promisedClocks(late)[0]).toMatchObject({ kind: 'first-reply', state: 'breached' });
    expect(promisedClocks([...late, line(25, 'clock-met', { clockId: 'f', orderId: null, late: true })]).map(({ kind }) => kind)).toEqual(['answer']);
  });

  it('is explained by what was told after it was late, and by nothing before', () => {
    const late = [...log, breached('f', 24)];
    const told = (n: number, kind: string) => isExplained([...late, line(n, 'reply-sent', { kind }, 'feedback')], promisedClocks(late));
    expect([told(25, 'explanation'), told(25, 'progress'), told(23, 'progress'), told(25, 'first')]).toEqual([true, true, false, false]);
    expect(isExplained(log, promisedClocks(log))).toBe(false);
  });
});
