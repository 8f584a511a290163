import { common } from '../i18n/zh-CN/common';
import type { CommonPhrase, Say } from '../i18n/say';
import { byNextDue, deadlineOf, ringOf, ringSentence, type ClockView } from './clock';

const say: Say<CommonPhrase> = (phrase, values = {}) =>
  common[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const zone = 'Asia/Shanghai';
const now = '2026-11-20T07:48:00.000Z';
const reading = { now, zone, say };

const clock = (partial: Partial<ClockView>): ClockView => ({
  id: 'c', kind: 'first-reply', label: '首次答复', state: 'RUNNING', startedAt: '2026-11-20T00:00:00.000Z',
  dueAt: '2026-11-20T09:30:00.000Z', provisional: false, late: false, remainingMinutes: 102, workingTime: true, asOf: now, ...partial,
});

describe('Y-03 a clock in words', () => {
  it('counts down under a day', () => {
    expect(deadlineOf(clock({}), reading)).toEqual({ tone: 'soon', text: '剩 1:42' });
    expect(deadlineOf(clock({}), { ...reading, now: '2026-11-20T07:50:00.000Z' }).text).toBe('剩 1:40');
  });

  it('counts working days over a day, as the server lists them', () => {
    const days = ['20', '21', '22', '23', '24', '25'].map((day) => ({ date: `2026-11-${day}`, working: !['21', '22'].includes(day) }));
    expect(deadlineOf(clock({ dueAt: '2026-11-25T09:30:00.000Z', days }), reading).text).toBe('剩 3 工作日');
  });

  it('says how late', () => {
    expect(deadlineOf(clock({ state: 'BREACHED', remainingMinutes: -125 }), reading)).toEqual({ tone: 'late', text: '超 2 小时 05 分' });
    expect(deadlineOf(clock({ state: 'BREACHED', remainingMinutes: -40 }), reading).text).toBe('超 40 分');
  });

  it('counts working time alone outside of working hours, and is never late by nothing', () => {
    const day = [['08:00', '12:00'], ['14:00', '17:30']] as const;
    const hours = { timezone: zone, week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }, makeUp: [], exceptions: {} };
    const late = clock({ state: 'BREACHED', remainingMinutes: 0, dueAt: '2026-11-20T09:30:00.000Z', asOf: '2026-11-20T09:30:05.000Z' });
    expect(deadlineOf(late, { ...reading, hours, now: '2026-11-20T15:00:00.000Z' }).text).toBe('超 1 分');
    expect(deadlineOf({ ...late, remainingMinutes: -10 }, { ...reading, hours, now: '2026-11-21T02:00:00.000Z' }).text).toBe('超 10 分');
    expect(deadlineOf(clock({ remainingMinutes: 210, asOf: '2026-11-20T04:10:00.000Z' }), { ...reading, hours, now: '2026-11-20T05:50:00.000Z' }).text).toBe('剩 3:30');
    expect(deadlineOf({ ...late, workingTime: false }, { ...reading, hours, now: '2026-11-20T10:00:05.000Z' }).text).toBe('超 30 分');
  });

  it('says days from the second day on', () => {
    expect(deadlineOf(clock({ state: 'BREACHED', dueAt: '2026-11-17T09:30:00.000Z', remainingMinutes: -1350 }), reading).text).toBe('超 3 天');
  });

  it('stands still while paused', () => {
    const paused = clock({ state: 'PAUSED' });
    expect(deadlineOf(paused, reading)).toEqual({ tone: 'paused', text: '已暂停' });
    expect(ringOf(paused, now, zone)).toEqual({ state: 'paused' });
  });
});

describe('the ring of a clock', () => {
  it('keeps that it was met late', () => {
    expect(ringOf(clock({ state: 'MET', late: true }), now, zone)).toEqual({ state: 'met-late' });
  });

  it('says its sentence', () => {
    const late = clock({ state: 'BREACHED' });
    const plan = clock({ label: '整改方案', state: 'PAUSED' });
    expect(ringSentence([late, plan], reading)).toBe('首次答复已超时，整改方案已暂停');
  });

  it('sorts late before what is due next', () => {
    const later = clock({ id: 'later', dueAt: '2026-11-25T09:30:00.000Z', state: 'BREACHED' });
    expect([clock({ id: 'soon' }), later].toSorted(byNextDue).map(({ id }) => id)).toEqual(['later', 'soon']);
  });
});
