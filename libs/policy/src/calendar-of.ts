import type { Calendar } from '@huiyin/calendar';
import type { Hours, NationalDays } from './hours';

const ALWAYS = '9999';

/** The working calendar of a tenant: its pinned hours over the newest national table; its own days come before the table's. */
export const calendarOf = (hours: Hours, national: NationalDays | undefined): Calendar => ({
  timezone: hours.timezone,
  week: hours.week,
  makeUp: hours.makeUp,
  holidays: hours.nationalHolidays ? { ...national?.days, ...hours.exceptions } : hours.exceptions,
  knownThrough: hours.nationalHolidays ? national?.knownThrough : ALWAYS,
});
