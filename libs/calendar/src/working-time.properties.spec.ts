import fc from 'fast-check';
import { type Calendar, type DayRule, type Span, addWorkingTime, isWorkday, weekdays, workingTimeBetween } from '.';

// Around these dates clocks change in these zones: an hour, half an hour, at midnight, or by a whole day.
const turns = [
  ['Asia/Shanghai', '2026-10-01'], ['Europe/London', '2026-03-29'], ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-11-01'], ['Australia/Lord_Howe', '2026-04-05'], ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Sao_Paulo', '2018-11-04'], ['America/Sao_Paulo', '2018-02-18'], ['Pacific/Apia', '2011-12-30'],
  ['Africa/Cairo', '2026-04-24'], ['America/St_Johns', '2010-11-07'], ['Asia/Kathmandu', '2026-01-01'],
] as const;

const time = fc.integer({ min: 0, max: 96 }).map((quarter) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const span = fc.tuple(time, time).map(([a, b]): Span => (a < b ? [a, b] : [b, a]));
const spans = fc.array(span, { maxLength: 3 });
const week = fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans });
const rule: fc.Arbitrary<DayRule> = fc.oneof(fc.constant('off' as const), fc.constant('work' as const), spans);

const near = (date: string, shift: number): string => new Date(Date.parse(date) + shift * 86_400_000).toISOString().slice(0, 10);

const world = fc.record({
  turn: fc.constantFrom(...turns), week, makeUp: spans,
  listed: fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), rule), { maxLength: 4 }),
}).map(({ turn: [timezone, date], listed, ...hours }) => ({
  date,
  calendar: {
    ...hours,
    timezone,
    holidays: Object.fromEntries(listed.map(([shift, hours]) => [near(date, shift), hours])),
  } satisfies Calendar,
}));
const open = world.filter(({ calendar }) => weekdays.some((day) => calendar.week[day].some(([from, to]) => from < to)));
const instant = fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 });

const wallOf = (zone: string): ((at: number) => { date: string; time: string; day: number }) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => {
    const [date, clock] = format.format(at).split(' ') as [string, string];
    return { date, time: clock, day: (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 };
  };
};

/** The definition, minute by minute: a minute is worked when its local time lies in a span of its local day. */
const worked = (calendar: Calendar): ((at: number) => boolean) => {
  const wall = wallOf(calendar.timezone);
  return (at) => {
    const { date, time: clock, day } = wall(at);
    const listed = calendar.holidays[date];
    const hours = listed === 'off' ? [] : listed === 'work' ? calendar.makeUp : listed ?? calendar.week[weekdays[day]!];
    return hours.some(([from, to]) => from <= clock && clock < to);
  };
};

describe('N-02 working time, for any calendar in any zone', () => {
  it('is what counting minute by minute gives', () => {
    fc.assert(fc.property(world, fc.integer({ min: -2880, max: 2880 }), fc.integer({ min: 0, max: 4000 }), ({ date, calendar }, shift, length) => {
      const isWorked = worked(calendar);
      const from = Date.parse(date) + shift * 60_000;
      let minutes = 0;
      const dates = new Set<string>();
      const wall = wallOf(calendar.timezone);
      for (let at = from; at < from + length * 60_000; at += 60_000) {
        if (!isWorked(at)) continue;
        minutes += 1;
        dates.add(wall(at).date);
      }
      expect(workingTimeBetween(new Date(from), new Date(from + length * 60_000), calendar)).toBe(minutes);
      for (const each of dates) expect(isWorkday(each, calendar)).toBe(true);
    }), { numRuns: 150 });
  });

  it('adding then measuring gives back the amount, and lands where work was', () => {
    fc.assert(fc.property(open, instant, fc.integer({ min: 1, max: 20_000 }), ({ date, calendar }, shift, minutes) => {
      const start = new Date(Date.parse(date) + shift);
      const end = addWorkingTime(start, { minutes }, calendar);
      expect(workingTimeBetween(start, end, calendar)).toBe(minutes);
      expect(workingTimeBetween(start, new Date(end.getTime() - 1), calendar)).toBeLessThan(minutes);
      expect(worked(calendar)(end.getTime() - 1)).toBe(true);
    }));
  });

  it('is monotone in start and amount', () => {
    fc.assert(fc.property(open, instant, instant, fc.nat(5_000), fc.nat(5_000), ({ date, calendar }, a, b, m, n) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((shift) => new Date(Date.parse(date) + shift)) as [Date, Date];
      expect(+addWorkingTime(early, { minutes: m }, calendar)).toBeLessThanOrEqual(+addWorkingTime(late, { minutes: m }, calendar));
      expect(+addWorkingTime(early, { minutes: m }, calendar)).toBeLessThanOrEqual(+addWorkingTime(early, { minutes: m + n }, calendar));
    }));
  });

  it('adds up over any cut', () => {
    fc.assert(fc.property(open, instant, instant, instant, ({ date, calendar }, ...shifts) => {
      const [a, b, c] = shifts.sort((x, y) => x - y).map((shift) => new Date(Date.parse(date) + shift)) as [Date, Date, Date];
      const parts = workingTimeBetween(a, b, calendar) + workingTimeBetween(b, c, calendar);
      expect(parts).toBeCloseTo(workingTimeBetween(a, c, calendar), 6);
    }));
  });

  it('a workday ends where its last worked minute ends', () => {
    fc.assert(fc.property(open, instant, fc.integer({ min: 1, max: 4 }), ({ date, calendar }, shift, workingDays) => {
      const start = new Date(Date.parse(date) + shift);
      const end = addWorkingTime(start, { workingDays }, calendar).getTime();
      const wall = wallOf(calendar.timezone);
      const last = wall(end - 1).date;
      expect(worked(calendar)(end - 1)).toBe(true);
      expect(isWorkday(last, calendar)).toBe(true);
      let after = end;
      for (; after < end + 26 * 3_600_000 && wall(after).date === last; after += 60_000) expect(worked(calendar)(after)).toBe(false);
    }), { numRuns: 60 });
  });
});
