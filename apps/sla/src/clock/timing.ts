import type { Calendar } from '@huiyin/calendar';
import { type ClockRule, countsWorkingTime, pauseEnds } from '@huiyin/policy';
import { dueFrom } from './due-time';
import type { CaseFact } from './fact';
import { knownAt, openPause, type Pause, united } from './pauses';

/** What the time of a clock follows from. */
export interface Timed {
  readonly rule: ClockRule | null;
  readonly calendar: Calendar;
  readonly starts: Readonly<Record<string, CaseFact>>;
  readonly pauses: readonly (Pause & { readonly limited: boolean })[];
}

export interface Timing {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly workingTime: boolean;
  readonly pauses: readonly Pause[];
  /** When the pause that goes on ends by itself; null without one or without a limit. */
  readonly resumesAt: Date | null;
  /** Since when its time has run out; null while it has not, or cannot because it is paused. */
  readonly overSince: Date | null;
}

const limitedBy = ({ pauses, rule, calendar }: Timed): readonly Pause[] =>
  pauses.map(({ from, to, cause, limited }) => {
    const limit = limited && rule ? pauseEnds(rule, from, calendar) : undefined;
    return { from, to: limit && (to === null || limit < to) ? limit : to, cause };
  });

const startedBy = ({ rule, starts }: Timed): { rule: ClockRule; start: CaseFact } => {
  const start = rule ? starts[rule.id] : undefined;
  if (!rule || !start) throw new Error('a clock without a start has no time');
  return { rule, start };
};

/** How a started clock stands at an instant, by what was known then. */
export const timingAt = (timed: Timed, at: Date): Timing => {
  const { rule, start } = startedBy(timed);
  const { calendar } = timed;
  const startedAt = start.occurredAt;
  const whole = united(limitedBy(timed).filter(({ from }) => from <= at));
  const pauses = united(knownAt(whole, at)).map((pause) => (pause.from < startedAt ? { ...pause, from: startedAt } : pause));
  const { at: dueAt, provisional } = dueFrom(rule, start, pauses, calendar);
  const open = openPause(pauses);
  const ranUntil = open && open.from < dueAt ? open.from : at;
  return {
    startedAt,
    dueAt,
    provisional,
    workingTime: countsWorkingTime(rule.due),
    pauses: pauses.filter(({ from, to }) => to === null || to > from),
    resumesAt: open ? (whole.find(({ to }) => to === null || to > at)?.to ?? null) : null,
    overSince: dueAt < ranUntil ? dueAt : null,
  };
};

/** Since when a started clock has run out at an instant; null while it has not. */
export const overSince = (timed: Timed, at: Date): Date | null => timingAt(timed, at).overSince;
