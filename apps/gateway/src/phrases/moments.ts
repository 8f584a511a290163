import type { Language } from '../auth/request-scope';

/** A date as people say it: `11月24日 周二 17:30` or `Tue 24 Nov, 17:30`, in the tenant's zone. */
export const moment = (language: Language, at: string, timeZone: string): string => {
  const parts = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, ...options }).format(new Date(at));
  const time = parts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (language === 'en') return `${parts({ weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`;
  return `${parts({ month: 'long', day: 'numeric' })} ${parts({ weekday: 'short' })} ${time}`;
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
