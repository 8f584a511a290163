import type { Clock } from './clock';
import type { KeptClock } from './kept-clock';
import { openPause, type Pause } from './pauses';

/** What a fold changed, to be said as a fact of the clock. */
export type Change =
  | { readonly is: 'started' }
  | { readonly is: 'paused'; readonly since: Date; readonly cause: string }
  | { readonly is: 'resumed' }
  | { readonly is: 'recomputed'; readonly previousDueAt: Date }
  | { readonly is: 'met'; readonly metAt: Date; readonly late: boolean }
  | { readonly is: 'cancelled' }
  | { readonly is: 'withdrawn'; readonly run: number; readonly metAt: Date | null };

/** What a clock is stored with beside what the fold found. */
export type Keys = Pick<KeptClock, 'id' | 'appealId' | 'round' | 'policyVersion' | 'calendarVersion' | 'unitId' | 'personId'>;

const untaken = { run: 1, withdrawals: 0, warned: 0, breachRun: null, breachedAt: null, reached: 0, calledAt: null, skipped: false };

const isUnmet = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused';

/** A breach stands while the fold says that time had run out when it was taken. */
const isWithdrawn = (kept: KeptClock | undefined, clock: Clock): boolean => kept?.breachRun != null && clock.overSince === null;

/** Stores what the fold found over the steps taken so far; a run that begins anew has taken none. */
export const keptAfter = (kept: KeptClock | undefined, clock: Clock, keys: Keys): KeptClock => {
  const steps = kept ?? untaken;
  const withdrawn = isWithdrawn(kept, clock);
  const withdrawals = steps.withdrawals + (withdrawn ? 1 : 0);
  const run = 1 + clock.takenBack + withdrawals;
  const breachRun = withdrawn ? null : steps.breachRun;
  const begun = run === steps.run ? steps : { ...untaken, breachRun, breachedAt: steps.breachedAt };
  return {
    ...keys,
    orderId: clock.orderId,
    kind: clock.kind,
    ruleId: clock.ruleId,
    state: isUnmet(clock) && breachRun !== null ? 'breached' : clock.state,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    provisional: clock.provisional,
    metAt: clock.metAt,
    late: clock.late,
    pauses: clock.pauses,
    resumesAt: clock.resumesAt,
    run,
    withdrawals,
    warned: begun.warned,
    breachRun,
    breachedAt: breachRun === null ? null : begun.breachedAt,
    reached: begun.reached,
    calledAt: begun.calledAt,
    skipped: begun.skipped,
  };
};

const isIn = (pauses: readonly Pause[], from: Date): boolean => pauses.some((pause) => pause.from.getTime() === from.getTime());
const openIn = (pauses: readonly Pause[], from: Date): boolean => openPause(pauses)?.from.getTime() === from.getTime();

const ends = (kept: KeptClock | undefined, clock: Clock): Change[] => {
  if (clock.metAt && kept?.metAt?.getTime() !== clock.metAt.getTime()) return [{ is: 'met', metAt: clock.metAt, late: clock.late }];
  return clock.state === 'cancelled' && kept?.state !== 'cancelled' ? [{ is: 'cancelled' }] : [];
};

const pausing = (before: readonly Pause[], clock: Clock): Change[] =>
  clock.pauses.filter(({ from }) => !isIn(before, from)).map(({ from, cause }) => ({ is: 'paused', since: from, cause }));

const goesOn = (kept: KeptClock | undefined, clock: Clock): boolean =>
  clock.state === 'running' &&
  (kept?.state === 'met' || kept?.state === 'cancelled' || clock.pauses.some(({ from }) => !isIn(kept?.pauses ?? [], from) || openIn(kept?.pauses ?? [], from)));

/** What to say of a clock after a fold, in order; nothing when it stands as it stood. */
export const changesOf = (kept: KeptClock | undefined, clock: Clock): readonly Change[] => {
  const withdrawn = isWithdrawn(kept, clock);
  const resumed = goesOn(kept, clock) || (withdrawn && clock.state === 'running');
  const moved = kept !== undefined && isUnmet(clock) && (kept.dueAt.getTime() !== clock.dueAt.getTime() || kept.provisional !== clock.provisional);
  return [
    ...(kept ? [] : [{ is: 'started' as const }]),
    ...(withdrawn ? [{ is: 'withdrawn' as const, run: kept?.breachRun ?? 1, metAt: clock.metAt }] : []),
    ...pausing(kept?.pauses ?? [], clock),
    ...(resumed ? [{ is: 'resumed' as const }] : []),
    ...(moved && !resumed ? [{ is: 'recomputed' as const, previousDueAt: kept.dueAt }] : []),
    ...ends(kept, clock),
  ];
};
