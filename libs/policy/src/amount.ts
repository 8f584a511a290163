import { z } from 'zod';

const minutes = z.strictObject({ minutes: z.int().min(0).max(1_000_000) });
const workingDays = z.strictObject({ workingDays: z.int().min(1).max(1_000) });
const calendarDays = z.strictObject({ calendarDays: z.int().min(0).max(3_660) });

/** Working minutes, workdays or calendar days, as libs/calendar counts them. */
export const amount = z.union([minutes, workingDays, calendarDays]);

/** `HH:MM` from 00:00 to 24:00. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Until `cutOff` it is due that day at `cutOff`; later, on the next workday's, or when the calendar day ends. */
export const sameDay = z.strictObject({
  sameDay: z.strictObject({ cutOff: timeOfDay, after: z.enum(['next-workday', 'same-calendar-day']) }),
});

/** The instant that the starting fact carries in this field, e.g. `dueOn` of order-issued; without one, `otherwise`. */
export const namedDate = z.strictObject({ date: z.string().min(1).max(64), otherwise: amount });

/** When something is due, counted from its start. */
export const dueBy = z.union([minutes, workingDays, calendarDays, sameDay, namedDate]);
export type DueBy = z.output<typeof dueBy>;
