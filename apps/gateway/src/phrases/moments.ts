import type { Language } from '../auth/request-scope';

type Style = 'time' | 'day' | 'date' | 'weekday';

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { month: 'long', day: 'numeric' },
  weekday: { weekday: 'short' },
};

// Making one costs more than the rest of an answer.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: Language, timeZone: string, style: Style): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${style}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, ...styles[style] });
  formats.set(key, made);
  return made;
};

/** A date as people say it: `11月24日 周二 17:30` or `Tue 24 Nov, 17:30`, in the tenant's zone. */
export const moment = (language: Language, at: string, timeZone: string): string => {
  const said = (style: Style): string => formatOf(language, timeZone, style).format(new Date(at));
  return language === 'en' ? `${said('day')}, ${said('time')}` : `${said('date')} ${said('weekday')} ${said('time')}`;
};

/** An amount of a rule: 3 个工作日, 2 天, 4 小时 30 分. */
export const amountPhrase = (language: Language, amount: Readonly<Record<string, unknown>>): string => {
  const zh = language !== 'en';
  const days = (count: number, zhUnit: string, enUnit: string): string => (zh ? `${count} ${zhUnit}` : `${count} ${enUnit}${count === 1 ? '' : 's'}`);
  if (typeof amount['workingDays'] === 'number') return days(amount['workingDays'], '个工作日', 'working day');
  if (typeof amount['calendarDays'] === 'number') return days(amount['calendarDays'], '天', 'day');
  if (typeof amount['minutes'] === 'number') return minutesPhrase(language, amount['minutes']);
  return zh ? '规定时限' : 'the set time';
};

const minutesPhrase = (language: Language, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (language === 'en') return [hours && `${hours} working h`, rest && `${rest} min`].filter(Boolean).join(' ') || '0 min';
  return [hours && `${hours} 个工作小时`, rest && `${rest} 分`].filter(Boolean).join(' ') || '0 分';
};
