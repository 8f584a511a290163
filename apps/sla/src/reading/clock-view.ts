import { type Calendar, isWorkday, localDate, workingTimeBetween } from '@huiyin/calendar';
import type { OutputOf, ReadClocks } from '@huiyin/contracts';
import { aimOf, countsWorkingTime, type Held, type Level, type Policy } from '@huiyin/policy';
import type { KeptClock } from '../clock/kept-clock';
import { openPause } from '../clock/pauses';
import type { KeptStep } from '../ladder/kept-step';
import { nextStep, remindAt, remindersOf, type Practice } from '../ladder/steps';

export type ClockView = OutputOf<typeof ReadClocks>[number];
type LevelView = ClockView['levels'][number];

/** What a clock is looked at with. */
export interface Looking {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly steps: readonly KeptStep[];
  readonly asOf: Date;
  /** Whom a level would call now. */
  readonly hold: (level: Level) => Held;
}

const MINUTE = 60_000;
const MOST_DAYS = 62;

const minutes = (from: Date, to: Date, work: boolean, calendar: Calendar): number =>
  work ? workingTimeBetween(from, to, calendar) : Math.max(0, (to.getTime() - from.getTime()) / MINUTE);

/** What was left, or how much over, when the clock stopped, stands still or is looked at. */
const remaining = (clock: KeptClock, work: boolean, calendar: Calendar, asOf: Date): number => {
  const at = clock.metAt ?? openPause(clock.pauses)?.from ?? asOf;
  if (clock.state === 'cancelled') return 0;
  return at <= clock.dueAt ? Math.floor(minutes(at, clock.dueAt, work, calendar)) : -Math.ceil(minutes(clock.dueAt, at, work, calendar));
};

const following = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);

/** The local days from start to due, or to now where it runs over. */
const daysOf = (clock: KeptClock, calendar: Calendar, asOf: Date): ClockView['days'] => {
  const end = clock.metAt ?? (clock.state === 'cancelled' ? clock.dueAt : asOf);
  const last = localDate(end > clock.dueAt ? end : clock.dueAt, calendar.timezone);
  const days: ClockView['days'] = [];
  for (let date = localDate(clock.startedAt, calendar.timezone); date <= last && days.length < MOST_DAYS; date = following(date)) {
    days.push({ date, working: isWorkday(date, calendar) });
  }
  return days;
};

const levelOf = (clock: KeptClock, level: Level, number: number, { steps, hold }: Looking, nextAt: Date | null): LevelView => {
  const taken = steps.findLast((step) => step.level === number && step.run === clock.run && !step.withdrawn);
  const { names, holder, actions } = level;
  const called = taken ? taken.personIds : hold(level).personIds;
  const at = taken?.at ?? (number === clock.reached + 1 ? nextAt : null);
  return { level: number, names, holder: holder.is === 'role' ? holder.role : holder.is, personIds: [...called], at: at?.toISOString() ?? null, actions: [...actions] };
};

/** When the level after the last one called is called, if nothing happens before. */
const nextCall = (clock: KeptClock, practice: Practice): Date | null => {
  if (clock.state === 'met' || clock.state === 'cancelled') return null;
  const next = nextStep(clock, practice);
  return next?.is === 'call' ? next.at : clock.breachRun === null && next && next.is !== 'resume' ? clock.dueAt : null;
};

export const stepView = (step: KeptStep): ClockView['steps'][number] => ({
  id: step.id, level: step.level, run: step.run, at: step.at.toISOString(), personIds: [...step.personIds], unitId: step.unitId,
  actions: [...step.actions], nextAt: step.nextAt?.toISOString() ?? null, withdrawn: step.withdrawn, unconfirmed: step.unconfirmed,
});

/** A clock as pages show it: they count down from what is left at `asOf` and compute nothing. */
export const clockView = (clock: KeptClock, looking: Looking): ClockView => {
  const { policy, calendar, steps, asOf } = looking;
  const rule = policy.clocks.find(({ id }) => id === clock.ruleId);
  const ladder = policy.ladders.find(({ id }) => id === rule?.ladder);
  const practice = rule && { rule, ladder, calendar };
  const workingTime = rule === undefined || countsWorkingTime(rule.due);
  const nextAt = practice ? nextCall(clock, practice) : null;
  const { id, appealId, orderId, round, kind, state, provisional, late, policyVersion } = clock;
  return {
    id, appealId, orderId, round, kind, state, provisional, late, policyVersion, workingTime,
    ...(rule && { names: rule.names }),
    aim: rule ? aimOf(rule) : 'other',
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    metAt: clock.metAt?.toISOString() ?? null,
    remainingMinutes: remaining(clock, workingTime, calendar, asOf),
    asOf: asOf.toISOString(),
    pauses: clock.pauses.map(({ from, to, cause }) => ({ from: from.toISOString(), to: to?.toISOString() ?? null, cause })),
    reminders: rule ? remindersOf(rule).map((reminder) => remindAt(clock, reminder, calendar).toISOString()) : [],
    steps: steps.filter(({ level }) => level > 0).map(stepView),
    levels: (ladder?.levels ?? []).map((level, index) => levelOf(clock, level, index + 1, looking, nextAt)),
    days: daysOf(clock, calendar, asOf),
  };
};

/** The same for its sender: how it stands, and nothing of who among the staff was called. */
export const forSender = (view: ClockView): ClockView => ({
  ...view, levels: [], steps: view.steps.map((step) => ({ ...step, personIds: [], unitId: null })),
});
