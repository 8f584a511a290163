import type { Calendar } from '@huiyin/calendar';
import { calendarOf, type Hours, type NationalDays } from '@huiyin/policy';
import type { Edition } from './clock';

/** One edition of the national calendar, from when it counts in a tenant. */
export type National = NationalDays & { readonly version: number; readonly from: Date };

const known = new WeakMap<Hours, Map<number, Calendar>>();

/** The working calendar of pinned hours and an edition, made once: version 0 is none, and leaves every deadline provisional. */
export const calendarFor = (hours: Hours, national: NationalDays & { readonly version: number } | undefined): Calendar => {
  const made = known.get(hours) ?? new Map<number, Calendar>();
  known.set(hours, made);
  const version = national?.version ?? 0;
  const calendar = made.get(version) ?? calendarOf(hours, national);
  made.set(version, calendar);
  return calendar;
};

/** The calendars of a tenant by when they count, for the fold. */
export const editionsOf = (hours: Hours, nationals: readonly National[]): readonly [Edition, ...Edition[]] => {
  const [first, ...others] = nationals.map((national) => ({ from: national.from, calendar: calendarFor(hours, national) }));
  return first ? [first, ...others] : [{ from: new Date(0), calendar: calendarFor(hours, undefined) }];
};

/** The version of the edition with which a clock was computed. */
export const versionOf = (hours: Hours, nationals: readonly National[], calendar: Calendar): number =>
  nationals.findLast((national) => calendarFor(hours, national) === calendar)?.version ?? 0;
