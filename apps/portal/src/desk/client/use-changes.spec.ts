import { nextTurn } from './use-changes';

describe('Y-03 the next turn', () => {
  it('is the earliest moment ahead at which a running clock turns late', () => {
    const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`;
    const clocks = [{ state: 'PAUSED', dueAt: at(2) }, { state: 'RUNNING', dueAt: at(5) }, { state: 'RUNNING', dueAt: at(3) }, { state: 'RUNNING', dueAt: at(0) }, { state: 'BREACHED', dueAt: at(1) }];
    expect([nextTurn(clocks, at(1)), nextTurn(clocks, at(4)), nextTurn(clocks, at(6))]).toEqual([at(3), at(5), undefined]);
  });
});
