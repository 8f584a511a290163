import type { CommonPhrase, Say } from '../i18n/say';
import { daysFrom, hourMinute, localMoment } from './moment';

const weekdayPhrases = ['time.sun', 'time.mon', 'time.tue', 'time.wed', 'time.thu', 'time.fri', 'time.sat'] as const;
const monthPhrases = [
  'time.jan', 'time.feb', 'time.mar', 'time.apr', 'time.may', 'time.jun',
  'time.jul', 'time.aug', 'time.sep', 'time.oct', 'time.nov', 'time.dec',
] as const;

type SayCommon = Say<CommonPhrase>;

export const weekdayWords = (weekday: number, say: SayCommon): string => say(weekdayPhrases[weekday] ?? 'time.sun');
export const monthWords = (month: number, say: SayCommon): string => say(monthPhrases[month - 1] ?? 'time.jan');

/** 11月24日 周二 */
export const dateWords = (instant: string, zone: string, say: SayCommon): string => {
  const { month, day, weekday } = localMoment(instant, zone);
  return say('time.date', { month: monthWords(month, say), day, weekday: weekdayWords(weekday, say) });
};

/** 今天, 明天, 昨天, else the date. */
export const dayWords = (instant: string, now: string, zone: string, say: SayCommon): string => {
  const days = daysFrom(now, instant, zone);
  if (days === 0) return say('time.today');
  if (days === 1) return say('time.tomorrow');
  if (days === -1) return say('time.yesterday');
  return dateWords(instant, zone, say);
};

export const clockTime = (instant: string, zone: string): string => hourMinute(localMoment(instant, zone));

/** 今天 17:30 · 11月24日 周二 17:30; midnight is the end of the day before. */
export const momentWords = (instant: string, now: string, zone: string, say: SayCommon): string => {
  const { hour, minute } = localMoment(instant, zone);
  if (hour === 0 && minute === 0) {
    const dayBefore = new Date(Date.parse(instant) - 60_000).toISOString();
    return say('time.moment', { day: dayWords(dayBefore, now, zone, say), time: '24:00' });
  }
  return say('time.moment', { day: dayWords(instant, now, zone, say), time: hourMinute({ hour, minute }) });
};

/** For a narrow row: 周一 17:30 within a week, else 11-26. */
export const shortMoment = (instant: string, now: string, zone: string, say: SayCommon): string => {
  const { month, day, weekday } = localMoment(instant, zone);
  const days = daysFrom(now, instant, zone);
  if (days > 0 && days < 7) return say('time.moment', { day: weekdayWords(weekday, say), time: clockTime(instant, zone) });
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** 11-18 10:20; today only the time. */
export const stampWords = (instant: string, now: string, zone: string): string => {
  const { month, day } = localMoment(instant, zone);
  const time = clockTime(instant, zone);
  return daysFrom(now, instant, zone) === 0 ? time : `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${time}`;
};

/** 2026-11-20 17:30, for tables that are sorted and kept. */
export const exactWords = (instant: string, zone: string): string => {
  const { year, month, day, hour, minute } = localMoment(instant, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${hourMinute({ hour, minute })}`;
};

/** 2 小时 05 分 · 40 分; minutes are whole and not negative. */
export const durationWords = (minutes: number, say: SayCommon): string => {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return say('time.minutes', { minutes: rest });
  return say('time.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
};

/** How late, as a sender is told: by the day, within a day by hours and minutes. */
export const latenessWords = (dueAt: string, end: string, zone: string, say: SayCommon): string => {
  const days = daysFrom(dueAt, end, zone);
  if (days > 0) return say('time.days', { days });
  return durationWords((Date.parse(end) - Date.parse(dueAt)) / 60_000, say);
};

/** 1:42 */
export const countdown = (minutes: number): string => {
  const whole = Math.max(0, Math.floor(minutes));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
