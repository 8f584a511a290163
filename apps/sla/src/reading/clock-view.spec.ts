import { policySchema } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { at, office } from '../../test/given';
import type { KeptClock } from '../clock/kept-clock';
import { clockView, forSender, type Looking } from './clock-view';

const policy = policySchema.parse(presets.tongnan);
const clock: KeptClock = {
  id: 'c', appealId: 'a', round: 1, orderId: 'o', kind: 'opinion', ruleId: 'opinion-general', policyVersion: 1, calendarVersion: 1,
  state: 'running', startedAt: at('2026-11-16 09:10'), dueAt: at('2026-11-19 17:30'), provisional: false, metAt: null, late: false, pauses: [],
  resumesAt: null, unitId: 'u', personId: 'p', run: 1, withdrawals: 0, warned: 0, breachRun: null, breachedAt: null, reached: 0, calledAt: null, skipped: false,
};
const looking = (asOf: string, more: Partial<Looking> = {}): Looking => ({
  policy, calendar: office, steps: [], asOf: at(asOf), hold: () => ({ personIds: ['h'], unitId: 'u' }), ...more,
});

describe('T-09 a clock as it is shown', () => {
  it('counts what is left in working minutes, and what is over below zero', () => {
    expect(clockView(clock, looking('2026-11-19 16:30'))).toMatchObject({ remainingMinutes: 60, workingTime: true, asOf: at('2026-11-19 16:30').toISOString() });
    expect(clockView({ ...clock, state: 'breached', breachRun: 1, breachedAt: clock.dueAt }, looking('2026-11-20 09:30')).remainingMinutes).toBe(-60);
  });

  it('stands still while paused, and at the stop when met', () => {
    const paused: KeptClock = { ...clock, state: 'paused', pauses: [{ from: at('2026-11-19 15:30'), to: null, cause: 'material-requested' }] };
    expect(clockView(paused, looking('2026-11-25 10:00')).remainingMinutes).toBe(120);
    expect(clockView({ ...clock, state: 'met', metAt: at('2026-11-19 17:00') }, looking('2026-11-25 10:00')).remainingMinutes).toBe(30);
    expect(clockView({ ...clock, state: 'cancelled' }, looking('2026-11-25 10:00')).remainingMinutes).toBe(0);
  });

  it('shows the days of the strip, with rest days, to now where it runs over', () => {
    const days = clockView(clock, looking('2026-11-16 10:00')).days;
    expect(days.map(({ date }) => date)).toEqual(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']);
    expect(clockView(clock, looking('2026-11-22 10:00')).days.slice(-2)).toEqual([{ date: '2026-11-21', working: false }, { date: '2026-11-22', working: false }]);
  });

  it('shows its reminders, and the stairs with whom each level would call and when the next is', () => {
    const view = clockView(clock, looking('2026-11-16 10:00'));
    expect(view.reminders).toEqual([at('2026-11-19 12:00').toISOString(), at('2026-11-19 16:30').toISOString()]);
    expect(view.levels).toMatchObject([
      { level: 1, names: { zh: expect.any(String) as string }, holder: 'department-head', personIds: ['h'], at: clock.dueAt.toISOString() }, { level: 2, at: null }, { level: 3, holder: 'leader', at: null },
    ]);
  });

  it('keeps who was called from the sender', () => {
    const step = {
      id: 's', clockId: 'c', run: 1, level: 1, appealId: 'a', round: 1, kind: 'opinion', dueAt: clock.dueAt, at: clock.dueAt, unitId: 'u', actions: ['tell'],
      nextAt: null, unconfirmed: false, withdrawn: false, personIds: ['leader'],
    };
    const view = forSender(clockView({ ...clock, state: 'breached', breachRun: 1, breachedAt: clock.dueAt, reached: 1, calledAt: clock.dueAt }, looking('2026-11-20 10:00', { steps: [step] })));
    expect(view).toMatchObject({ state: 'breached', levels: [], steps: [{ level: 1, personIds: [], unitId: null }] });
    expect(JSON.stringify(view)).not.toContain('leader');
  });
});
