import { z } from 'zod';
import { timeOfDay } from './amount';

const span = z.tuple([timeOfDay, timeOfDay]).refine(([from, to]) => from < to, 'a span ends after it begins');
const spans = z.array(span).max(12);
const date = z.iso.date();

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Weekly hours and the tenant's own exceptions, in the shape of libs/calendar; pinned by the round. */
export const hours = z.strictObject({
  timezone: z.string().refine(isZone, 'an IANA time zone'),
  week: z.strictObject({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  /** The hours of a make-up workday. */
  makeUp: spans,
  /** False for shifts that work through public holidays: then no year is unknown and no deadline provisional. */
  nationalHolidays: z.boolean(),
  /** The tenant's own days; they override the national table. */
  exceptions: z.record(date, z.union([z.enum(['off', 'work']), spans])),
});
export type Hours = z.output<typeof hours>;

/** The shared, versioned table of national holidays and make-up workdays, as calendar-published says it. */
export const nationalDays = z.strictObject({
  knownThrough: z.string().regex(/^\d{4}$/),
  days: z.record(date, z.enum(['off', 'work'])),
});
export type NationalDays = z.output<typeof nationalDays>;
