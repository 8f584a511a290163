import { type Ladder, ladder, type Level } from '@huiyin/policy';
import type { z } from 'zod';
import type { KeptClock } from '../clock/kept-clock';
import { at, office, opinionRule } from '../../test/given';
import { nextStep, type Practice, stepsTaken } from './steps';

const names = { zh: '级', en: 'Level' };
const level = (next?: z.input<typeof ladder>['levels'][number]['next'], actions: Level['actions'] = ['tell']) => ({ names, actions, next, holder: { is: 'responder' as const } });
const ladderOf = (...levels: ReturnType<typeof level>[]): Ladder => ladder.parse({ id: 'l', names, levels });
const practice = (of: Ladder | undefined, reminders: { minutesBefore: number; tell: 'handler'[] }[] = []): Practice => ({ rule: opinionRule({ reminders }), ladder: of, calendar: office });

const running: KeptClock = {
  id: 'c', appealId: 'a', round: 1, orderId: 'o', kind: 'opinion', ruleId: 'opinion', policyVersion: 1, calendarVersion: 1,
  state: 'running', startedAt: at('2026-11-16 09:10'), dueAt: at('2026-11-18 17:30'), provisional: false, metAt: null, late: false, pauses: [],
  resumesAt: null, unitId: 'u', personId: 'p', run: 1, withdrawals: 0, warned: 0, breachRun: null, breachedAt: null, reached: 0, calledAt: null, skipped: false,
};
const someone = () => ({ personIds: ['h'], unitId: 'u' });
const nobody = () => ({ personIds: [], unitId: null });
const soon = at('2026-11-18 17:30:01');

describe('T-09 reminders before a deadline', () => {
  const two = practice(undefined, [{ minutesBefore: 60, tell: ['handler'] }, { minutesBefore: 180, tell: ['handler'] }]);

  it('come by working time before it is due, the earliest first', () => {
    expect(nextStep(running, two)).toEqual({ is: 'warn', at: at('2026-11-18 14:30'), reminder: 0 });
    expect(nextStep({ ...running, warned: 1 }, two)).toEqual({ is: 'warn', at: at('2026-11-18 16:30'), reminder: 1 });
    expect(nextStep({ ...running, warned: 2 }, two)).toEqual({ is: 'breach', at: running.dueAt });
  });

  it('wait while the clock is paused', () => {
    expect(nextStep({ ...running, state: 'paused', pauses: [{ from: at('2026-11-17 09:00'), to: null, cause: 'x' }] }, two)).toBeNull();
  });
});

describe('T-05 the ladder', () => {
  it('breaches at the due time and calls the first level with it', () => {
    const { taken, clock } = stepsTaken(running, practice(ladderOf(level({ workingDays: 1 }), level())), soon, soon, someone);
    expect(taken).toMatchObject([{ is: 'breached', dueAt: running.dueAt, run: 1 }, { is: 'called', call: { level: 1, personIds: ['h'], nextAt: at('2026-11-19 17:30') } }]);
    expect(clock).toMatchObject({ state: 'breached', breachRun: 1, reached: 1 });
  });

  it('counts the next level from when the last was really called, even after days without a service', () => {
    const late = at('2026-11-24 09:00');
    const { taken } = stepsTaken(running, practice(ladderOf(level({ minutes: 60 }), level({ minutes: 60 }), level())), late, late, someone);
    expect(taken.map(({ is }) => is)).toEqual(['breached', 'called']);
    expect(taken[0]).toMatchObject({ dueAt: running.dueAt, at: late });
    expect(taken[1]).toMatchObject({ call: { nextAt: at('2026-11-24 10:00:00.001') } });
  });

  it('fires zero amounts together, in the order of levels, each a millisecond after the other', () => {
    const { taken } = stepsTaken(running, practice(ladderOf(level({ minutes: 0 }), level({ minutes: 0 }), level({ workingDays: 1 }), level())), soon, soon, someone);
    expect(taken.map((step) => (step.is === 'called' ? step.call.level : step.is))).toEqual(['breached', 1, 2, 3]);
    expect(new Set(taken.map((step) => step.at.getTime())).size).toBe(4);
  });

  it('calls the next level at once where nobody holds one', () => {
    const hold = ({ actions }: Level) => (actions.includes('duty') ? someone() : nobody());
    const { taken } = stepsTaken(running, practice(ladderOf(level({ workingDays: 3 }), level({ workingDays: 3 }, ['duty']), level())), soon, soon, hold);
    expect(taken.flatMap((step) => (step.is === 'called' ? [step.call.personIds] : []))).toEqual([[], ['h']]);
  });

  it('stops while a breached clock is paused, and counts no pause', () => {
    const steps = practice(ladderOf(level({ workingDays: 1 }), level()));
    const called: KeptClock = { ...running, state: 'breached', breachRun: 1, breachedAt: soon, reached: 1, calledAt: at('2026-11-18 17:30:02') };
    expect(nextStep({ ...called, pauses: [{ from: at('2026-11-19 09:00'), to: null, cause: 'x' }] }, steps)).toBeNull();
    expect(nextStep({ ...called, pauses: [{ from: at('2026-11-19 08:30'), to: at('2026-11-20 08:30'), cause: 'x' }] }, steps)).toEqual({ is: 'call', at: at('2026-11-20 17:30') });
  });

  it('takes reminder, breach and call in order after a jump, each with its honest time', () => {
    const steps = practice(ladderOf(level()), [{ minutesBefore: 60, tell: ['handler'] }]);
    const { taken } = stepsTaken(running, steps, at('2026-11-22 09:00'), at('2026-11-22 09:00'), someone);
    expect(taken.map(({ is, dueAt }) => [is, dueAt])).toEqual([
      ['warned', at('2026-11-18 16:30')], ['breached', at('2026-11-18 17:30')], ['called', at('2026-11-22 09:00:00.001')],
    ]);
  });

  it('takes no breach after its reminder before the publishers are confirmed up to it', () => {
    const steps = practice(ladderOf(level()), [{ minutesBefore: 60, tell: ['handler'] }]);
    const { taken } = stepsTaken(running, steps, at('2026-11-18 17:29:59'), at('2026-11-18 17:30:00.400'), someone);
    expect(taken.map(({ is }) => is)).toEqual(['warned']);
  });

  it('climbs no further once met, and folds anew where a pause reaches its limit', () => {
    const steps = practice(ladderOf(level({ minutes: 1 }), level()));
    expect(nextStep({ ...running, state: 'met', breachRun: 1, breachedAt: soon, reached: 1, calledAt: soon }, steps)).toBeNull();
    const paused: KeptClock = { ...running, state: 'paused', pauses: [{ from: at('2026-11-17 09:00'), to: null, cause: 'x' }], resumesAt: at('2026-11-17 17:30') };
    expect(stepsTaken(paused, steps, at('2026-11-18 09:00'), at('2026-11-18 09:00'), someone)).toEqual({ clock: paused, taken: [], resume: true });
  });
});
