import { type Calendar, addWorkingTime, isWorkday, localDate, localInstant, nationalCalendar, workingTimeBetween } from '.';

const day = [['08:00', '12:00'], ['14:00', '18:00']] as const;
const office: Calendar = {
  timezone: 'Asia/Shanghai',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  makeUp: day,
  holidays: nationalCalendar([2025, 2026]).days,
  knownThrough: '2026',
};
const shanghai = (text: string): Date => new Date(`${text}+08:00`);
const weekOf = (spans: Calendar['makeUp']): Calendar['week'] =>
  ({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans });
const always = (timezone: string, spans: Calendar['makeUp']): Calendar =>
  ({ timezone, week: weekOf(spans), makeUp: spans, holidays: {} });

describe('N-02 working minutes', () => {
  it.each([
    ['within a span', '2026-11-20T09:00:00', 30, '2026-11-20T09:30:00'],
    ['to the very end of a span', '2026-11-20T09:00:00', 180, '2026-11-20T12:00:00'],
    ['over the noon rest', '2026-11-20T11:30:00', 60, '2026-11-20T14:30:00'],
    ['from the night', '2026-11-20T23:50:00', 1, '2026-11-23T08:01:00'],
    ['with the seconds of the start kept', '2026-11-20T11:59:30.250', 1, '2026-11-20T14:00:30.250'],
    ['nothing: the start itself, even at night', '2026-11-21T03:00:00', 0, '2026-11-21T03:00:00'],
    ['over the National Day week', '2026-09-30T17:00:00', 120, '2026-10-08T09:00:00'],
    ['on a make-up Sunday', '2026-09-19T12:00:00', 60, '2026-09-20T09:00:00'],
  ])('%s', (_what, start, minutes, end) => {
    expect(addWorkingTime(shanghai(start), { minutes }, office)).toEqual(shanghai(end));
  });

  it('measures what lies between, with seconds as fractions', () => {
    expect(workingTimeBetween(shanghai('2026-11-20T11:00:00'), shanghai('2026-11-23T08:00:30'), office)).toBe(300.5);
    expect(workingTimeBetween(shanghai('2026-11-20T12:00:00'), shanghai('2026-11-20T09:00:00'), office)).toBe(0);
  });

  it('joins overlapping and unsorted spans and ends one at 24:00', () => {
    const messy = always('Asia/Shanghai', [['20:00', '24:00'], ['09:00', '11:00'], ['10:00', '12:00'], ['00:00', '01:00']]);
    expect(workingTimeBetween(shanghai('2026-11-20T00:00:00'), shanghai('2026-11-21T00:00:00'), messy)).toBe(480);
    expect(addWorkingTime(shanghai('2026-11-20T23:30:00'), { minutes: 60 }, messy)).toEqual(shanghai('2026-11-21T00:30:00'));
  });
});

describe('Y-03 working days', () => {
  it.each([
    ['the end of the third workday', '2026-11-20T15:48:00', 3, '2026-11-25T18:00:00'],
    ['the start day never counts', '2026-11-20T00:00:00', 1, '2026-11-23T18:00:00'],
    ['over Spring Festival with its make-up Saturdays', '2026-02-13T09:00:00', 3, '2026-02-25T18:00:00'],
    ['a year without data by its weekdays', '2026-12-30T09:00:00', 2, '2027-01-01T18:00:00'],
  ])('%s', (_what, start, workingDays, end) => {
    expect(addWorkingTime(shanghai(start), { workingDays }, office)).toEqual(shanghai(end));
  });

  it('ends a night shift at midnight', () => {
    const night = always('Asia/Shanghai', [['00:00', '06:00'], ['22:00', '24:00']]);
    expect(addWorkingTime(shanghai('2026-11-20T23:00:00'), { workingDays: 1 }, night)).toEqual(shanghai('2026-11-22T00:00:00'));
  });

  it('knows listed days: off, make-up hours, hours of their own', () => {
    const own: Calendar = { ...office, holidays: { '2026-11-20': 'off', '2026-11-21': 'work', '2026-11-22': [['09:00', '10:00']], '2026-11-23': [] } };
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((date) => isWorkday(date, own))).toEqual([false, true, true, false]);
    expect(addWorkingTime(shanghai('2026-11-19T09:00:00'), { workingDays: 2 }, own)).toEqual(shanghai('2026-11-22T10:00:00'));
  });
});

describe('T-10 calendar days', () => {
  it('end at the local midnight after the n-th day', () => {
    expect(addWorkingTime(shanghai('2026-11-20T09:00:00'), { calendarDays: 2 }, office)).toEqual(shanghai('2026-11-23T00:00:00'));
    expect(addWorkingTime(shanghai('2026-11-20T09:00:00'), { calendarDays: 0 }, office)).toEqual(shanghai('2026-11-21T00:00:00'));
  });

  it('need no working time', () => {
    const closed = always('Asia/Shanghai', []);
    expect(addWorkingTime(shanghai('2026-11-20T09:00:00'), { calendarDays: 1 }, closed)).toEqual(shanghai('2026-11-22T00:00:00'));
  });
});

describe('zones with daylight saving', () => {
  const london = always('Europe/London', [['00:00', '24:00']]);
  it('the day of the gap has 23 hours, of the overlap 25', () => {
    expect(workingTimeBetween(new Date('2026-03-29T00:00:00Z'), new Date('2026-03-29T23:00:00Z'), london)).toBe(23 * 60);
    expect(workingTimeBetween(new Date('2026-10-24T23:00:00Z'), new Date('2026-10-26T00:00:00Z'), london)).toBe(25 * 60);
    expect(addWorkingTime(new Date('2026-10-24T12:00:00Z'), { calendarDays: 1 }, london)).toEqual(new Date('2026-10-26T00:00:00Z'));
  });

  it('hours inside the gap are no time at all', () => {
    const gap = always('Europe/London', [['01:00', '02:00']]);
    expect(isWorkday('2026-03-29', gap)).toBe(false);
    expect(isWorkday('2026-03-30', gap)).toBe(true);
  });

  it('the evening of New York stays the evening', () => {
    const york = always('America/New_York', [['09:00', '17:00']]);
    expect(addWorkingTime(new Date('2026-03-06T15:00:00Z'), { workingDays: 3 }, york)).toEqual(new Date('2026-03-09T21:00:00Z'));
  });

  it('a skipped day ends with the one before, and is no workday', () => {
    const apia = always('Pacific/Apia', [['09:00', '17:00']]);
    expect(isWorkday('2011-12-30', apia)).toBe(false);
    expect(addWorkingTime(new Date('2011-12-29T20:00:00Z'), { calendarDays: 1 }, apia)).toEqual(new Date('2011-12-30T10:00:00Z'));
  });
});

describe('what cannot be counted is an error by name', () => {
  const closed = always('Asia/Shanghai', []);
  const start = new Date('2026-11-20T00:00:00Z');
  it('no working time at all, or none left', () => {
    const once: Calendar = { ...closed, holidays: { '2026-11-21': [['08:00', '09:00']] } };
    expect(() => addWorkingTime(start, { minutes: 1 }, closed)).toThrow(expect.objectContaining({ name: 'NoWorkingTimeError' }));
    expect(() => addWorkingTime(start, { workingDays: 1 }, closed)).toThrow(expect.objectContaining({ name: 'NoWorkingTimeError' }));
    expect(addWorkingTime(start, { minutes: 60 }, once)).toEqual(new Date('2026-11-21T01:00:00Z'));
    expect(() => addWorkingTime(start, { minutes: 61 }, once)).toThrow(expect.objectContaining({ name: 'NoWorkingTimeError' }));
    expect(workingTimeBetween(start, new Date('2027-11-20T00:00:00Z'), once)).toBe(60);
  });

  it.each([
    [{ minutes: -1 }, 'AmountInvalidError'], [{ minutes: NaN }, 'AmountInvalidError'], [{ workingDays: 0 }, 'AmountInvalidError'],
    [{ workingDays: 1.5 }, 'AmountInvalidError'], [{ calendarDays: -1 }, 'AmountInvalidError'], [{ calendarDays: 1e9 }, 'AmountInvalidError'],
    [{ minutes: Infinity }, 'AmountInvalidError'], [{ minutes: 1e15 }, 'AmountInvalidError'],
  ])('%j', (amount, name) => {
    expect(() => addWorkingTime(start, amount, office)).toThrow(expect.objectContaining({ name }));
  });

  it.each([
    ['a zone', { ...office, timezone: 'Asia/Nowhere' }],
    ['a time', { ...office, week: weekOf([['8:00', '25:00']]) }],
    ['a span', { ...office, week: weekOf([['18:00', '08:00']]) }],
  ])('%s that nobody knows', (_what, calendar) => {
    expect(() => addWorkingTime(start, { minutes: 1 }, calendar)).toThrow(expect.objectContaining({ name: 'CalendarInvalidError' }));
    expect(() => isWorkday('2026-02-30', office)).toThrow(expect.objectContaining({ name: 'CalendarInvalidError' }));
  });
});

describe('long stretches', () => {
  it('count weeks at once, and agree with counting year by year', () => {
    const start = shanghai('2020-01-01T00:00:00');
    let years = 0;
    for (let year = 2020; year < 2120; year += 1) {
      years += workingTimeBetween(shanghai(`${year}-01-01T00:00:00`), shanghai(`${year + 1}-01-01T00:00:00`), office);
    }
    expect(workingTimeBetween(start, shanghai('2120-01-01T00:00:00'), office)).toBe(years);
    expect(workingTimeBetween(start, addWorkingTime(start, { minutes: years }, office), office)).toBe(years);
  });

  it('reach ten thousand workdays and a billion minutes', () => {
    const york: Calendar = { ...office, timezone: 'America/New_York' };
    const end = addWorkingTime(new Date('2026-01-01T00:00:00Z'), { workingDays: 10_000 }, york);
    expect(localDate(end, york.timezone).slice(0, 4)).toBe('2064');
    const far = addWorkingTime(new Date('2026-01-01T00:00:00Z'), { minutes: 1e9 }, york);
    expect(workingTimeBetween(new Date('2026-01-01T00:00:00Z'), far, york)).toBe(1e9);
  });
});

describe('local dates and times', () => {
  it('are those of the zone', () => {
    expect(localDate(new Date('2026-11-20T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-21');
    expect(localInstant('2026-11-20', '17:30', 'Asia/Shanghai')).toEqual(shanghai('2026-11-20T17:30:00'));
    expect(localInstant('2026-11-20', '00:00', 'Asia/Shanghai')).toEqual(shanghai('2026-11-20T00:00:00'));
    expect(localInstant('2026-03-29', '01:30', 'Europe/London')).toEqual(new Date('2026-03-29T01:00:00Z'));
  });
});
