import { z } from 'zod';
import { event } from '../event';
import { id, instant, reason } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('routing', type, data);
const ofOrder = { orderId: id, lead: z.boolean() };

export const OrderIssued = fact('order-issued', z.object({
  ...ofOrder,
  number: z.string(),
  unitId: id,
  personId: id.nullable(),
  why: z.array(reason),
  /** A date set at distribution or on the form, for rules due on it. */
  dueOn: instant.nullable(),
}));
export const OrderAccepted = fact('order-accepted', z.object({ ...ofOrder, personId: id }));
export const OrderReassigned = fact('order-reassigned', z.object({
  ...ofOrder, fromUnitId: id, fromPersonId: id.nullable(), unitId: id, personId: id.nullable(), reason,
}));
export const OrderReturned = fact('order-returned', z.object({ ...ofOrder, reason }));
export const OrderSuspended = fact('order-suspended', z.object({ ...ofOrder, reason }));
export const OrderCancelled = fact('order-cancelled', z.object({ ...ofOrder, reason }));
export const ProgressReported = fact('progress-reported', z.object({ ...ofOrder, progressId: id }));
export const OpinionGiven = fact('opinion-given', z.object({ ...ofOrder, opinionId: id }));
export const OpinionSentBack = fact('opinion-sent-back', z.object({ ...ofOrder, opinionId: id }));
export const RaisedBeyondAuthority = fact('raised-beyond-authority', z.object({ ...ofOrder, raisedId: id }));

/** Evasive or passing the buck, in an opinion or a return beyond the limit: whose doing it was, and when. The evidence is words, kept by routing under `evasionId`. */
export const EvasionFound = fact('evasion-found', z.object({
  ...ofOrder, evasionId: id, opinionId: id.nullable(), unitId: id, personId: id.nullable(), doneAt: instant,
}));
