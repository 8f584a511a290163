import { localMoment } from './moment';

type Span = readonly [string, string];
const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The tenant's working hours as its policy has them; times of day are local. */
export interface WorkHours {
  readonly timezone: string;
  readonly week: Readonly<Record<(typeof week)[number], readonly Span[]>>;
  readonly makeUp: readonly Span[];
  readonly exceptions: Readonly<Record<string, 'off' | 'work' | readonly Span[]>>;
}

const isHours = (value: unknown): value is WorkHours =>
  typeof value === 'object' && value !== null && 'timezone' in value && typeof value.timezone === 'string' && 'week' in value && typeof value.week === 'object' && 'makeUp' in value && 'exceptions' in value;

/** Hours out of a policy's JSON; undefined where it has none. */
export const hoursIn = (value: unknown): WorkHours | undefined => (isHours(value) ? value : undefined);

/** Whether a date is a workday, where the server said so: it knows the public holidays. */
export type KnownDays = readonly { readonly date: string; readonly working: boolean }[];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const spansOf = (date: string, weekday: number, hours: WorkHours, days: KnownDays): readonly Span[] => {
  const own = hours.exceptions[date];
  if (Array.isArray(own)) return own as readonly Span[];
  const usual = hours.week[week[weekday] ?? 'sun'];
  const working = days.find((day) => day.date === date)?.working ?? (own ? own === 'work' : usual.length > 0);
  if (!working) return [];
  return usual.length > 0 ? usual : hours.makeUp;
};

const dayMs = 86_400_000;
const longest = 400;

/** Working minutes from one instant to another. It counts what has gone since the server said how much is left; it computes no deadline. */
export const workingMinutes = (from: string, to: string, hours: WorkHours, days: KnownDays = []): number => {
  const begin = localMoment(from, hours.timezone);
  const end = localMoment(to, hours.timezone);
  const firstDay = Date.UTC(begin.year, begin.month - 1, begin.day);
  const last = Math.min(longest, (Date.UTC(end.year, end.month - 1, end.day) - firstDay) / dayMs);
  const seconds = (Date.parse(to) % 60_000) / 60_000;
  let total = 0;
  for (let day = 0; day <= last; day += 1) {
    const date = new Date(firstDay + day * dayMs);
    const opens = day === 0 ? begin.hour * 60 + begin.minute : 0;
    const closes = day === last ? end.hour * 60 + end.minute + seconds : 24 * 60;
    for (const [start, stop] of spansOf(date.toISOString().slice(0, 10), date.getUTCDay(), hours, days))
      total += Math.max(0, Math.min(closes, minutesOf(stop)) - Math.max(opens, minutesOf(start)));
  }
  return total;
};
