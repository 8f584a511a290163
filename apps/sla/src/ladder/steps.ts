import type { Calendar } from '@huiyin/calendar';
import { type ClockRule, type Ladder, type Reminder, reminderAt } from '@huiyin/policy';
import type { KeptClock } from '../clock/kept-clock';
import { openPause } from '../clock/pauses';
import { type Call, called, type Climb, type Hold, nextLevel } from './ladder';

/** What a clock's steps follow from. */
export interface Practice {
  readonly rule: ClockRule;
  readonly ladder: Ladder | undefined;
  readonly calendar: Calendar;
}

/** What happens to a clock next, if no fact comes. */
export type NextStep =
  | { readonly is: 'warn'; readonly at: Date; readonly reminder: number }
  | { readonly is: 'breach'; readonly at: Date }
  /** A pause has reached its limit: the facts are folded again. */
  | { readonly is: 'resume'; readonly at: Date }
  | { readonly is: 'call'; readonly at: Date };

/** A rule's reminders, the earliest first. */
export const remindersOf = ({ reminders }: ClockRule): readonly Reminder[] => [...reminders].sort((a, b) => b.minutesBefore - a.minutesBefore);

/** When a reminder is given: counted back from when it is due, at the earliest when the clock last began to run. */
export const remindAt = (clock: KeptClock, reminder: Reminder, calendar: Calendar): Date => {
  const from = clock.pauses.reduce((at, { to }) => (to !== null && to > at && to < clock.dueAt ? to : at), clock.startedAt);
  return reminderAt(reminder, from, clock.dueAt, calendar);
};

const climbOf = (clock: KeptClock, { ladder, calendar }: Practice): Climb | null =>
  ladder && clock.breachedAt
    ? { ladder, reached: clock.reached, since: clock.calledAt ?? clock.breachedAt, skipped: clock.skipped, pauses: clock.pauses, calendar }
    : null;

/** The next step; null when nothing follows without a new fact. */
export const nextStep = (clock: KeptClock, practice: Practice): NextStep | null => {
  if (clock.state === 'met' || clock.state === 'cancelled') return null;
  const open = openPause(clock.pauses);
  const resume = open && clock.resumesAt ? { is: 'resume' as const, at: clock.resumesAt } : null;
  if (clock.breachRun !== null) {
    const climb = climbOf(clock, practice);
    const level = climb && nextLevel(climb);
    return level ? { is: 'call', at: level.at } : resume;
  }
  if (open && open.from <= clock.dueAt) return resume;
  const reminder = remindersOf(practice.rule)[clock.warned];
  const warnAt = reminder && remindAt(clock, reminder, practice.calendar);
  return warnAt && warnAt < clock.dueAt ? { is: 'warn', at: warnAt, reminder: clock.warned } : { is: 'breach', at: clock.dueAt };
};

/** One step as taken: `dueAt` is its honest time, `at` when it occurred. */
export type Taken =
  | { readonly is: 'warned'; readonly dueAt: Date; readonly at: Date; readonly reminder: number }
  | { readonly is: 'breached'; readonly dueAt: Date; readonly at: Date; readonly run: number }
  | { readonly is: 'called'; readonly dueAt: Date; readonly at: Date; readonly run: number; readonly call: Call };

export interface Progress {
  readonly clock: KeptClock;
  readonly taken: readonly Taken[];
  /** The next step is due and is a new fold of the facts. */
  readonly resume: boolean;
}

const take = (clock: KeptClock, practice: Practice, step: NextStep, at: Date, hold: Hold): { clock: KeptClock; taken: Taken } | null => {
  if (step.is === 'warn') {
    return { clock: { ...clock, warned: clock.warned + 1 }, taken: { is: 'warned', dueAt: step.at, at, reminder: step.reminder } };
  }
  if (step.is === 'breach') {
    const breached = { ...clock, state: 'breached' as const, breachRun: clock.run, breachedAt: at };
    return { clock: breached, taken: { is: 'breached', dueAt: step.at, at, run: clock.run } };
  }
  const climb = climbOf(clock, practice);
  const level = climb && nextLevel(climb);
  if (step.is === 'resume' || !climb || !level) return null;
  const { call, climb: after } = called(climb, level, at, hold);
  const climbed = { ...clock, reached: after.reached, calledAt: at, skipped: after.skipped };
  return { clock: climbed, taken: { is: 'called', dueAt: call.dueAt, at, run: clock.run, call } };
};

/**
 * Takes in order every step that is due at `upTo`. Each occurs at `occurredAt`, a millisecond after the one before it:
 * the next level counts from when this one was really called, however late that was.
 */
export const stepsTaken = (start: KeptClock, practice: Practice, upTo: Date, occurredAt: Date, hold: Hold): Progress => {
  const taken: Taken[] = [];
  for (let clock = start; ; ) {
    const step = nextStep(clock, practice);
    // A level that follows at once, the first or after a zero amount, is due when the step before it occurs.
    const last = step?.is === 'call' ? taken.at(-1)?.at : undefined;
    if (!step || step.at > (last && last > upTo ? last : upTo)) return { clock, taken, resume: false };
    const done = take(clock, practice, step, new Date(occurredAt.getTime() + taken.length), hold);
    if (!done) return { clock, taken, resume: true };
    taken.push(done.taken);
    clock = done.clock;
  }
};
