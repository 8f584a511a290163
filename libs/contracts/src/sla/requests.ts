import { z } from 'zod';
import { request } from '../request';
import { clockAim, code, id, instant, names, page, pageOf } from '../shared-shapes';

export const clockState = z.enum(['running', 'paused', 'met', 'breached', 'cancelled']);
export type ClockState = z.output<typeof clockState>;

const pause = z.object({ from: instant, to: instant.nullable(), cause: z.string() });
const step = z.object({
  id, level: z.int(), run: z.int(), at: instant, personIds: z.array(id), unitId: id.nullable(),
  actions: z.array(z.string()), nextAt: instant.nullable(), withdrawn: z.boolean(), unconfirmed: z.boolean(),
});

/** A clock as pages show it: the browser counts down from `remainingMinutes` at `asOf` and computes no deadline. */
const clock = z.object({
  id, appealId: id, orderId: id.nullable(), round: z.int(), kind: code, state: clockState,
  /** What its rule calls it, and what it waits for. */
  names: names.optional(), aim: clockAim.default('other'),
  startedAt: instant, dueAt: instant, provisional: z.boolean(), metAt: instant.nullable(), late: z.boolean(),
  /** Working minutes left, negative when over; wall minutes for rules in calendar days. */
  remainingMinutes: z.int(), workingTime: z.boolean(), asOf: instant,
  pauses: z.array(pause), reminders: z.array(instant), steps: z.array(step),
  /** The levels of its ladder as the policy has them, with whom each would call now. */
  levels: z.array(z.object({ level: z.int(), names, holder: z.string(), personIds: z.array(id), at: instant.nullable(), actions: z.array(z.string()) })),
  /** Rest days and working spans between start and due, for the strip. */
  days: z.array(z.object({ date: z.string(), working: z.boolean() })),
  policyVersion: z.int(),
});

/** The clocks of appeals that the asker may read; a sender sees their own. At most 100. */
export const ReadClocks = request('rpc.sla.read-clocks.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.array(clock),
});

/** What the ladder called the asker to, newest first. */
export const ListEscalations = request('rpc.sla.list-escalations.v1', {
  input: z.object(page),
  output: pageOf(step.extend({ appealId: id, clockId: id, kind: code, dueAt: instant, open: z.boolean() })),
});
