/** Parts of an instant in a zone; months and days count from 1, the week from Sunday = 0. */
export interface LocalMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', weekday: 'short',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

export const localMoment = (instant: string, zone: string): LocalMoment => {
  const parts = new Map(formatOf(zone).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return {
    year: number('year'), month: number('month'), day: number('day'),
    hour: number('hour'), minute: number('minute'),
    weekday: weekdays.indexOf(parts.get('weekday') ?? ''),
  };
};

const dayNumber = ({ year, month, day }: LocalMoment): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** Local days from `now` to `instant`: 0 is today, 1 tomorrow, −1 yesterday. */
export const daysFrom = (now: string, instant: string, zone: string): number =>
  dayNumber(localMoment(instant, zone)) - dayNumber(localMoment(now, zone));

export const hourMinute = ({ hour, minute }: Pick<LocalMoment, 'hour' | 'minute'>): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
