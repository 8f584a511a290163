import { common as english } from '../i18n/en/common';
import { common } from '../i18n/zh-CN/common';
import type { CommonPhrase, Say } from '../i18n/say';
import { dateWords, durationWords, exactWords, momentWords, stampWords } from './words';

const sayFrom = (phrases: Readonly<Record<CommonPhrase, string>>): Say<CommonPhrase> => (phrase, values = {}) =>
  phrases[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const say = sayFrom(common);
const zone = 'Asia/Shanghai';
const now = '2026-11-20T07:48:00.000Z';

describe('dates in words', () => {
  it('speaks as at a window', () => {
    expect(momentWords('2026-11-20T09:30:00.000Z', now, zone, say)).toBe('今天 17:30');
    expect(momentWords('2026-11-24T09:30:00.000Z', now, zone, say)).toBe('11月24日 周二 17:30');
    expect(momentWords('2026-11-24T09:30:00.000Z', now, zone, sayFrom(english))).toBe('17:30 Tue 24 Nov');
  });

  it('tells the midnight that ends a day by that day', () => {
    expect(momentWords('2026-11-21T16:00:00.000Z', now, zone, say)).toBe('明天 24:00');
  });

  it('uses the tenant\'s zone, not the browser\'s', () => {
    expect(dateWords('2026-11-20T17:00:00.000Z', 'Asia/Shanghai', say)).toBe('11月21日 周六');
    expect(dateWords('2026-11-20T17:00:00.000Z', 'Europe/Berlin', say)).toBe('11月20日 周五');
  });

  it('is exact in a table', () => expect(exactWords('2026-11-20T17:05:00.000Z', zone)).toBe('2026-11-21 01:05'));

  it('stamps today by the time alone', () => {
    expect(stampWords('2026-11-20T00:10:00.000Z', now, zone)).toBe('08:10');
    expect(stampWords('2026-11-18T02:20:00.000Z', now, zone)).toBe('11-18 10:20');
  });

  it('writes durations in hours and minutes', () => {
    expect(durationWords(130, say)).toBe('2 小时 10 分');
    expect(durationWords(438, sayFrom(english))).toBe('7 h 18 min');
  });
});
