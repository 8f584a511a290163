import {
  BreachWithdrawn, ClockBreached, ClockCancelled, ClockMet, ClockPaused, ClockRecomputed, ClockResumed, ClockStarted, ClockWarned, Escalated, type EventContract,
  type NewFact,
} from '@huiyin/contracts';
import type { Taken } from '../ladder/steps';
import type { Change } from './changes';
import type { KeptClock } from './kept-clock';

type Named = Pick<KeptClock, 'id' | 'kind' | 'orderId'>;
type Said = Pick<NewFact, 'contract' | 'data'>;
const said = <E extends EventContract>(contract: E, data: NewFact<E>['data']): Said => ({ contract, data });

/** A fact of one clock as the outbox takes it. */
export const factOf = (clock: Pick<KeptClock, 'id' | 'appealId' | 'round' | 'policyVersion'>, what: Said, occurredAt: Date): NewFact => ({
  ...what,
  aggregateId: clock.id,
  appealId: clock.appealId,
  round: clock.round,
  policyVersion: clock.policyVersion,
  occurredAt,
  actor: { kind: 'system' },
});

const of = ({ id, kind, orderId }: Named): { clockId: string; kind: string; orderId: string | null } => ({ clockId: id, kind, orderId });
const dueOf = ({ dueAt, provisional }: KeptClock): { dueAt: string; provisional: boolean } => ({ dueAt: dueAt.toISOString(), provisional });

/** The fact that tells a change of a clock. */
export const saidOfChange = (clock: KeptClock, change: Change): Said => {
  const dueAt = clock.dueAt.toISOString();
  switch (change.is) {
    case 'started':
      return said(ClockStarted, { ...of(clock), ...dueOf(clock), startedAt: clock.startedAt.toISOString() });
    case 'paused':
      return said(ClockPaused, { ...of(clock), since: change.since.toISOString(), cause: change.cause });
    case 'resumed':
      return said(ClockResumed, { ...of(clock), ...dueOf(clock) });
    case 'recomputed':
      return said(ClockRecomputed, { ...of(clock), ...dueOf(clock), previousDueAt: change.previousDueAt.toISOString() });
    case 'met':
      return said(ClockMet, { ...of(clock), dueAt, metAt: change.metAt.toISOString(), late: change.late });
    case 'cancelled':
      return said(ClockCancelled, of(clock));
    case 'withdrawn':
      return said(BreachWithdrawn, { ...of(clock), run: change.run, metAt: change.metAt?.toISOString() ?? null });
  }
};

/** What a step adds to its fact beside the clock. */
export interface StepDetails {
  readonly stepId: string;
  readonly unconfirmed: boolean;
  /** Who is told: of a reminder, or the admins where nobody holds a level. */
  readonly told: readonly string[];
}

/** The fact that tells a step taken. */
export const saidOfStep = (clock: Named & Pick<KeptClock, 'dueAt'>, step: Taken, { stepId, unconfirmed, told }: StepDetails): Said => {
  const dueAt = clock.dueAt.toISOString();
  if (step.is === 'warned') return said(ClockWarned, { ...of(clock), dueAt, reminder: step.reminder, personIds: [...told] });
  if (step.is === 'breached') return said(ClockBreached, { ...of(clock), dueAt, run: step.run, unconfirmed });
  const { level, personIds, unitId, actions, nextAt } = step.call;
  return said(Escalated, {
    ...of(clock), stepId, run: step.run, level, personIds: [...personIds], unitId, actions: [...actions], nextAt: nextAt?.toISOString() ?? null, unconfirmed,
    adminIds: personIds.length === 0 ? [...told] : [],
  });
};
