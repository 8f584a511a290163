import { unexplained } from './explanation';

const clock = { state: 'BREACHED', late: false, dueAt: '2026-11-20T09:30:00.000Z', orderId: null, label: '首次答复' };

describe('Y-03 a late promise to the sender', () => {
  it('lacks its explanation until one is sent after it', () => {
    expect(unexplained({ clocks: [clock], replies: [{ kind: 'FIRST', at: '2026-11-20T10:00:00.000Z' }] })).toBe(clock);
    expect(unexplained({ clocks: [clock], replies: [{ kind: 'EXPLANATION', at: '2026-11-20T10:00:00.000Z' }] })).toBeUndefined();
    expect(unexplained({ clocks: [{ ...clock, state: 'RUNNING' }, { ...clock, orderId: 'o1' }], replies: [] })).toBeUndefined();
  });
});
