import type { Calendar } from '@huiyin/calendar';
import type { Action, Ladder, Level } from '@huiyin/policy';
import { amountAfter } from '../clock/due-time';
import { openPause, type Pause } from '../clock/pauses';

/** How far a climb got. `since` is when the last level was called, or when the climb began. */
export interface Climb {
  readonly ladder: Ladder;
  readonly reached: number;
  readonly since: Date;
  /** The last level had nobody, so the next is called at once. */
  readonly skipped: boolean;
  readonly pauses: readonly Pause[];
  readonly calendar: Calendar;
}

export interface NextLevel {
  readonly level: number;
  readonly at: Date;
  readonly rule: Level;
}

/** The level that follows and when; null at the top, where a level says no more, and while the clock is paused. */
export const nextLevel = ({ ladder, reached, since, skipped, pauses, calendar }: Climb): NextLevel | null => {
  const rule = ladder.levels[reached];
  if (!rule || openPause(pauses)) return null;
  const level = reached + 1;
  if (reached === 0 || skipped) return { level, at: since, rule };
  const amount = ladder.levels[reached - 1]?.next;
  return amount ? { level, at: amountAfter(since, amount, pauses, calendar), rule } : null;
};

/** Whom one level called. */
export interface Call {
  readonly level: number;
  /** When it was due; the fact occurs when it is taken. */
  readonly dueAt: Date;
  readonly at: Date;
  readonly personIds: readonly string[];
  readonly unitId: string | null;
  readonly actions: readonly Action[];
  readonly nextAt: Date | null;
}

export type Hold = (level: Level) => { readonly personIds: readonly string[]; readonly unitId: string | null };

/** Calls the next level at `at`, and gives the climb after it. */
export const called = (climb: Climb, next: NextLevel, at: Date, hold: Hold): { call: Call; climb: Climb } => {
  const { personIds, unitId } = hold(next.rule);
  const after = { ...climb, reached: next.level, since: at, skipped: personIds.length === 0 };
  const nextAt = nextLevel(after)?.at ?? null;
  return { call: { level: next.level, dueAt: next.at, at, personIds, unitId, actions: next.rule.actions, nextAt }, climb: after };
};
