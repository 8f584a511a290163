import { type Refusal, refuse } from '@huiyin/kernel';

/** Public holidays and make-up workdays; a year after `knownThrough` has not been announced yet. */
export interface NationalCalendar {
  readonly knownThrough: string;
  readonly days: Readonly<Record<string, 'off' | 'work'>>;
}

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Checks a calendar before it is published: real days, none after its last known year, and never fewer years than before. */
export const checkCalendar = (calendar: NationalCalendar, previous: NationalCalendar | undefined): NationalCalendar | Refusal => {
  if (!/^\d{4}$/.test(calendar.knownThrough)) return refuse('calendar-invalid', { field: 'knownThrough' });
  const wrong = Object.keys(calendar.days).find((day) => !isDay(day) || day.slice(0, 4) > calendar.knownThrough);
  if (wrong !== undefined) return refuse('calendar-invalid', { field: `days.${wrong}` });
  if (previous && previous.knownThrough > calendar.knownThrough) return refuse('calendar-invalid', { field: 'knownThrough' });
  return calendar;
};

/** True where publishing it again would change nothing. */
export const sameCalendar = (a: NationalCalendar, b: NationalCalendar): boolean => {
  const days = Object.keys(a.days);
  return a.knownThrough === b.knownThrough && days.length === Object.keys(b.days).length && days.every((day) => a.days[day] === b.days[day]);
};
