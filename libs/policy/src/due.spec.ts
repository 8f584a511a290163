import { nationalCalendar } from '@huiyin/calendar';
import { calendarOf, due, dueAfterPause, hours, nextStepAt, pauseEnds, reminderAt } from '.';

const day = [['08:00', '12:00'], ['14:00', '17:30']];
const office = hours.parse({
  timezone: 'Asia/Shanghai', week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  makeUp: day, nationalHolidays: true, exceptions: { '2026-11-24': 'off' },
});
const calendar = calendarOf(office, nationalCalendar());
const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);
const sameDay = (after: 'next-workday' | 'same-calendar-day') => ({ due: { sameDay: { cutOff: '17:30', after } } });

describe('Y-03 the same day', () => {
  it.each([
    ['before the cut-off', 'next-workday', '2026-11-20T07:52', '2026-11-20T17:30'],
    ['at the cut-off', 'next-workday', '2026-11-20T17:30', '2026-11-23T17:30'],
    ['at 23:50', 'next-workday', '2026-11-23T23:50', '2026-11-25T17:30'],
    ['on a free day', 'next-workday', '2026-11-21T09:00', '2026-11-23T17:30'],
    ['before the cut-off', 'same-calendar-day', '2026-11-21T09:00', '2026-11-21T17:30'],
    ['at 23:50', 'same-calendar-day', '2026-11-20T23:50', '2026-11-21T00:00'],
  ] as const)('%s, then %s: filed %s is due %s', (_when, after, start, at) => {
    expect(due(sameDay(after), shanghai(start), calendar)).toEqual({ at: shanghai(at), provisional: false });
  });
});

describe('N-02 provisional', () => {
  it.each([
    ['both in known years', '2026-12-28T09:00', { workingDays: 2 }, false],
    ['due in a year that is not published', '2026-12-30T09:00', { workingDays: 3 }, true],
    ['started in one', '2027-01-04T09:00', { minutes: 30 }, true],
    ['due at the very midnight that ends the known year', '2026-12-31T09:00', { calendarDays: 0 }, false],
  ])('%s', (_what, start, amount, provisional) => {
    expect(due({ due: amount }, shanghai(start), calendar)).toMatchObject({ provisional });
  });

  it('always, while no national table is there', () => {
    expect(due({ due: { workingDays: 1 } }, shanghai('2026-11-20T09:00'), calendarOf(office, undefined)).provisional).toBe(true);
  });

  it('never for shifts that work through the holidays', () => {
    const shifts = calendarOf({ ...office, nationalHolidays: false }, undefined);
    expect(due({ due: { workingDays: 1 } }, shanghai('2030-10-01T09:00'), shifts)).toEqual({ at: shanghai('2030-10-02T17:30'), provisional: false });
  });

  it("the tenant's own day comes before the table", () => {
    expect(due({ due: { workingDays: 1 } }, shanghai('2026-11-23T09:00'), calendar).at).toEqual(shanghai('2026-11-25T17:30'));
  });
});

describe('H-04 a date on the form', () => {
  const rule = { due: { date: 'dueOn', otherwise: { workingDays: 1 } } };
  it('is taken as it is, or the rule has another time', () => {
    const start = shanghai('2026-11-19T09:00');
    expect(due(rule, start, calendar, shanghai('2026-12-01T12:00')).at).toEqual(shanghai('2026-12-01T12:00'));
    expect(due(rule, start, calendar, null).at).toEqual(shanghai('2026-11-20T17:30'));
  });
});

describe('T-09 pauses and reminders', () => {
  const rule = { due: { workingDays: 2 } };
  it('what was left when the pause began is left when it ends', () => {
    const pause = { from: shanghai('2026-11-19T16:30'), to: shanghai('2026-11-20T09:00') };
    expect(dueAfterPause(rule, shanghai('2026-11-20T17:30'), pause, calendar).at).toEqual(shanghai('2026-11-23T10:00'));
  });

  it('a night costs nothing, and a deadline already passed stays', () => {
    const dueAt = shanghai('2026-11-20T17:30');
    expect(dueAfterPause(rule, dueAt, { from: shanghai('2026-11-19T18:00'), to: shanghai('2026-11-20T07:00') }, calendar).at).toEqual(dueAt);
    expect(dueAfterPause(rule, dueAt, { from: shanghai('2026-11-20T18:00'), to: shanghai('2026-11-25T07:00') }, calendar).at).toEqual(dueAt);
  });

  it('calendar days wait by the wall clock', () => {
    const pause = { from: shanghai('2026-11-20T09:00'), to: shanghai('2026-11-20T15:00') };
    expect(dueAfterPause({ due: { calendarDays: 2 } }, shanghai('2026-11-22T00:00'), pause, calendar).at).toEqual(shanghai('2026-11-22T06:00'));
  });

  it('a pause has a limit, a level its next', () => {
    expect(pauseEnds({ pauseLimit: { workingDays: 1 } }, shanghai('2026-11-19T09:00'), calendar)).toEqual(shanghai('2026-11-20T17:30'));
    expect(pauseEnds({}, shanghai('2026-11-19T09:00'), calendar)).toBeUndefined();
    expect(nextStepAt({ minutes: 120 }, shanghai('2026-11-20T16:30'), calendar)).toEqual(shanghai('2026-11-23T09:00'));
  });

  it('reminds so many working minutes before, at the start where there are fewer', () => {
    const reminder = { minutesBefore: 120, tell: ['handler' as const] };
    expect(reminderAt(reminder, shanghai('2026-11-19T09:10'), shanghai('2026-11-20T17:30'), calendar)).toEqual(shanghai('2026-11-20T15:30'));
    expect(reminderAt(reminder, shanghai('2026-11-20T17:00'), shanghai('2026-11-20T17:30'), calendar)).toEqual(shanghai('2026-11-20T17:00'));
  });
});
