import type { DeadlineTone } from '../ui/deadline-text';
import type { Ring } from '../ui/echo-ring';
import type { CommonPhrase, Say } from '../i18n/say';
import { type WorkHours, workingMinutes } from './hours';
import { countdown, durationWords, momentWords } from './words';
import { daysFrom } from './moment';

/** A clock as the server tells it. Nothing here computes a deadline; it only counts down from what was told. */
export interface ClockView {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly state: 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED';
  readonly startedAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly late: boolean;
  readonly remainingMinutes: number;
  readonly workingTime: boolean;
  readonly asOf: string;
  readonly orderId?: string | null;
  readonly days?: readonly { readonly date: string; readonly working: boolean }[];
}

export interface Reading {
  readonly now: string;
  readonly zone: string;
  readonly say: Say<CommonPhrase>;
  /** Working hours, where the page knows them. */
  readonly hours?: WorkHours | undefined;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

const goneSince = (clock: ClockView, now: string, hours: WorkHours | undefined): number => {
  if (now <= clock.asOf) return 0;
  return clock.workingTime && hours ? workingMinutes(clock.asOf, now, hours, clock.days) : minutesBetween(clock.asOf, now);
};

/** Minutes left, less what has gone since the server said it, in working time where the clock runs in it; negative when over. */
export const minutesLeft = (clock: ClockView, now: string, hours?: WorkHours): number =>
  clock.state === 'PAUSED' ? clock.remainingMinutes : clock.remainingMinutes - goneSince(clock, now, hours);

export const isLate = (clock: ClockView): boolean => clock.state === 'BREACHED';
export const isOpen = (clock: ClockView): boolean => ['RUNNING', 'PAUSED', 'BREACHED'].includes(clock.state);

/** Late first, then by what is due next. */
export const byNextDue = (a: ClockView, b: ClockView): number =>
  Number(isLate(b)) - Number(isLate(a)) || a.dueAt.localeCompare(b.dueAt);

const workdaysLeft = (clock: ClockView, { now, zone }: Reading): number => {
  const left = (clock.days ?? []).filter((day) => day.working && daysFrom(now, `${day.date}T12:00:00Z`, zone) > 0);
  return left.length;
};

const leftWords = (clock: ClockView, reading: Reading): string => {
  const { now, zone, say, hours } = reading;
  const days = daysFrom(now, clock.dueAt, zone);
  if (days <= 0) return say('clock.left', { left: countdown(minutesLeft(clock, now, hours)) });
  const workdays = workdaysLeft(clock, reading);
  if (clock.workingTime && workdays > 0) return say(workdays === 1 ? 'clock.leftWorkday' : 'clock.leftWorkdays', { days: workdays });
  return clock.workingTime ? momentWords(clock.dueAt, now, zone, say) : say(days === 1 ? 'clock.leftDay' : 'clock.leftDays', { days });
};

/** How late by now: in hours and minutes, from the second day on in days. Late is never by nothing. */
export const overWords = (clock: ClockView, { now, zone, say, hours }: Reading): string => {
  const days = daysFrom(clock.dueAt, now, zone);
  return days >= 2 ? say('time.days', { days }) : durationWords(Math.max(1, -minutesLeft(clock, now, hours)), say);
};

/** 超 2 小时 05 分 · 剩 1:42 · 剩 3 工作日 */
export const deadlineOf = (clock: ClockView, reading: Reading): { tone: DeadlineTone; text: string } => {
  const { say, now, zone } = reading;
  switch (clock.state) {
    case 'BREACHED':
      return { tone: 'late', text: say('clock.over', { over: overWords(clock, reading) }) };
    case 'PAUSED':
      return { tone: 'paused', text: say('clock.paused') };
    case 'MET':
      return { tone: 'met', text: say(clock.late ? 'clock.metLate' : 'clock.met') };
    case 'CANCELLED':
      return { tone: 'calm', text: say('clock.cancelled') };
    case 'RUNNING':
      return { tone: daysFrom(now, clock.dueAt, zone) <= 0 ? 'soon' : 'calm', text: leftWords(clock, reading) };
  }
};

/** One clock as one ring; `share` is the part of its time that has gone. */
export const ringOf = (clock: ClockView, now: string, zone: string): Ring => {
  const whole = minutesBetween(clock.startedAt, clock.dueAt);
  const share = whole <= 0 ? 1 : Math.min(1, minutesBetween(clock.startedAt, now) / whole);
  if (clock.state === 'MET') return { state: clock.late ? 'met-late' : 'met' };
  if (clock.state === 'BREACHED') return { state: 'late' };
  if (clock.state === 'PAUSED') return { state: 'paused' };
  return { state: daysFrom(now, clock.dueAt, zone) <= 0 ? 'soon' : 'running', share };
};

/** The clocks that a ring shows, from the inside out. */
export const ringClocks = <C extends ClockView>(clocks: readonly C[]): C[] =>
  clocks.filter((clock) => clock.state !== 'CANCELLED').sort((a, b) => a.dueAt.localeCompare(b.dueAt)).slice(0, 4);

/** 首次答复已超时，整改方案还剩 3 工作日 */
export const ringSentence = (clocks: readonly ClockView[], reading: Reading): string =>
  clocks
    .map((clock) => {
      const name = clock.label;
      if (clock.state === 'BREACHED') return reading.say('ring.over', { name });
      if (clock.state === 'PAUSED') return reading.say('ring.paused', { name });
      if (clock.state === 'MET') return reading.say(clock.late ? 'ring.metLate' : 'ring.met', { name });
      return reading.say('ring.left', { name, left: deadlineOf(clock, reading).text });
    })
    .join(reading.say('sentence.join'));
