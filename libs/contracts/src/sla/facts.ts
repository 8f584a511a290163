import { z } from 'zod';
import { event } from '../event';
import { code, id, instant } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('sla', type, data);
const ofClock = { clockId: id, kind: code, orderId: id.nullable() };
const due = { dueAt: instant, provisional: z.boolean() };

export const ClockStarted = fact('clock-started', z.object({ ...ofClock, ...due, startedAt: instant }));
export const ClockPaused = fact('clock-paused', z.object({ ...ofClock, since: instant, cause: z.string() }));
export const ClockResumed = fact('clock-resumed', z.object({ ...ofClock, ...due }));
export const ClockMet = fact('clock-met', z.object({ ...ofClock, dueAt: instant, metAt: instant, late: z.boolean() }));
export const ClockWarned = fact('clock-warned', z.object({ ...ofClock, dueAt: instant, reminder: z.int().nonnegative(), personIds: z.array(id) }));
export const ClockBreached = fact('clock-breached', z.object({ ...ofClock, dueAt: instant, run: z.int().positive(), unconfirmed: z.boolean() }));
export const ClockCancelled = fact('clock-cancelled', z.object(ofClock));
export const ClockRecomputed = fact('clock-recomputed', z.object({ ...ofClock, ...due, previousDueAt: instant }));
/** Without `metAt` the clock runs again: a pause before its time was told late, and its new time comes in clock-resumed. */
export const BreachWithdrawn = fact('breach-withdrawn', z.object({ ...ofClock, run: z.int().positive(), metAt: instant.nullable() }));

export const Escalated = fact('escalated', z.object({
  ...ofClock,
  stepId: id,
  run: z.int().positive(),
  level: z.int().positive(),
  /** Nobody held the level: the next was called at once, and `adminIds` are told. */
  personIds: z.array(id),
  adminIds: z.array(id).optional(),
  unitId: id.nullable(),
  actions: z.array(z.enum(['tell', 'duty', 'notice', 'points'])),
  nextAt: instant.nullable(),
  unconfirmed: z.boolean(),
}));

/** Whether a level that was called could have solved it; who was called and where, `escalated` of the same step says. The reasons are words, kept by sla under `judgementId`. */
export const LevelJudged = fact('level-judged', z.object({
  ...ofClock, judgementId: id, stepId: id, run: z.int().positive(), level: z.int().positive(), couldHaveSolved: z.boolean(),
}));
