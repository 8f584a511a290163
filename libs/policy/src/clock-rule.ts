import { z } from 'zod';
import { amount, dueBy } from './amount';
import { code, mode, names, role, source } from './vocabulary';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A fact by name, and which values its data must have: every listed field is one of its values. */
export const trigger = z.strictObject({ fact: z.string(), where: z.record(z.string(), z.array(scalar).min(1)).optional() });
export type Trigger = z.output<typeof trigger>;

/** To which cases a rule applies; what is left out does not restrict. */
export const when = z.strictObject({
  grades: z.array(code).min(1).optional(),
  categories: z.array(code).min(1).optional(),
  channels: z.array(code).min(1).optional(),
  modes: z.array(mode).min(1).optional(),
  terms: z.array(code).min(1).optional(),
});
export type When = z.output<typeof when>;

/** Working minutes before it is due, and who is told. */
export const reminder = z.strictObject({ minutesBefore: z.int().positive(), tell: z.array(z.enum(['handler', 'department-head', 'responder', 'officer'])).min(1) });
export type Reminder = z.output<typeof reminder>;

/** Who decides on more time, how often, how much, and whether only before it expires. */
export const extension = z.strictObject({ decidedBy: z.array(role).min(1), times: z.int().min(1).max(9), most: amount, beforeExpiryOnly: z.boolean() });

/** One deadline as a rule over facts. Of several rules of one kind the first whose `when` holds applies. */
export const clockRule = z.strictObject({
  id: code,
  kind: code,
  names,
  per: z.enum(['round', 'order']),
  startsOn: z.array(trigger).min(1),
  stopsOn: z.array(trigger).min(1),
  pausesOn: z.array(trigger).default([]),
  resumesOn: z.array(trigger).default([]),
  /** A pause counts no longer than this. */
  pauseLimit: amount.optional(),
  /** What happens at the start, without a breach, e.g. a supervision notice. */
  onStart: z.array(z.enum(['tell', 'notice'])).default([]),
  when: when.default({}),
  due: dueBy,
  reminders: z.array(reminder).max(6).default([]),
  ladder: code.optional(),
  extension: extension.optional(),
  /** Told to the sender as a promise. */
  promised: z.boolean().default(false),
  source,
});
export type ClockRule = z.output<typeof clockRule>;
