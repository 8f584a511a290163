import publishedDays from './national-days.json';

/** Public holidays and make-up workdays of China and the last year that is among them. */
export interface NationalCalendar {
  readonly knownThrough: string;
  readonly days: Readonly<Record<string, 'off' | 'work'>>;
}

const published: Readonly<Record<string, Readonly<Record<string, string>>>> = publishedDays;

/** The years for which the State Council's arrangement is in this release. */
export const nationalYears: readonly number[] = Object.keys(published).map(Number);

/** The national table for some years; `knownThrough` is the newest of them, a year without data is left out. */
export const nationalCalendar = (years: readonly number[] = nationalYears): NationalCalendar => {
  const known = nationalYears.filter((year) => years.includes(year));
  const days = known.flatMap((year) => Object.entries(published[year]!)) as [string, 'off' | 'work'][];
  return { knownThrough: String(Math.max(0, ...known)).padStart(4, '0'), days: Object.fromEntries(days) };
};
