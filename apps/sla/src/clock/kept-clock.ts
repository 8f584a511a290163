import type { Pause } from './pauses';

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** A clock as it is stored: what the fold found, and the steps that were taken at its times. */
export interface KeptClock {
  readonly id: string;
  readonly appealId: string;
  readonly round: number;
  readonly orderId: string | null;
  readonly kind: string;
  readonly ruleId: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly state: ClockState;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly metAt: Date | null;
  readonly late: boolean;
  readonly pauses: readonly Pause[];
  readonly resumesAt: Date | null;
  /** Who handles it now. */
  readonly unitId: string | null;
  readonly personId: string | null;
  /** 1 and one more each time a stop was taken back or a breach withdrawn. */
  readonly run: number;
  readonly withdrawals: number;
  /** Reminders given in this run. */
  readonly warned: number;
  /** The run whose breach stands, and when that was said. */
  readonly breachRun: number | null;
  readonly breachedAt: Date | null;
  /** The level last called in this run, and when. */
  readonly reached: number;
  readonly calledAt: Date | null;
  /** The last level had nobody. */
  readonly skipped: boolean;
}
