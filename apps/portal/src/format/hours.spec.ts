import { hoursIn, workingMinutes, type WorkHours } from './hours';

const day = [['08:00', '12:00'], ['14:00', '17:30']] as const;
const hours: WorkHours = { timezone: 'Asia/Shanghai', week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }, makeUp: [['09:00', '12:00']], exceptions: { '2026-11-25': 'off', '2026-11-22': 'work' } };
const local = (date: number, time: string) => new Date(`2026-11-${date}T${time}:00+08:00`).toISOString();

describe('Y-03 working minutes', () => {
  it.each([
    ['within a morning', local(20, '09:00'), local(20, '10:30'), 90],
    ['over noon', local(20, '11:50'), local(20, '14:20'), 30],
    ['over a night', local(19, '17:00'), local(20, '08:10'), 40],
    ['over a weekend of which Sunday is worked', local(20, '17:20'), local(23, '08:05'), 10 + 180 + 5],
    ['on a day off of the tenant', local(25, '08:00'), local(25, '17:00'), 0],
    ['outside of hours', local(20, '17:30'), local(20, '23:00'), 0],
  ])('%s', (_, from, to, minutes) => expect(workingMinutes(from, to, hours)).toBe(minutes));

  it('believe the server which days are worked', () => {
    expect(workingMinutes(local(20, '09:00'), local(20, '10:00'), hours, [{ date: '2026-11-20', working: false }])).toBe(0);
    expect(workingMinutes(local(21, '09:00'), local(21, '10:00'), hours, [{ date: '2026-11-21', working: true }])).toBe(60);
  });

  it('are read from a policy, or not at all', () => {
    expect(hoursIn(JSON.parse(JSON.stringify(hours)))).toEqual(hours);
    expect(hoursIn(null)).toBeUndefined();
  });
});
