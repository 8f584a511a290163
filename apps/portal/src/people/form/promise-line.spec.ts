import { common } from '../../i18n/zh-CN/common';
import { people } from '../../i18n/zh-CN/people';
import { promiseSentence, type PromiseView } from './promise-line';

const fill = (text: string, values: Readonly<Record<string, string | number>> = {}) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const words = {
  now: '2026-11-24T01:00:00.000Z', zone: 'Asia/Shanghai',
  common: (key: keyof typeof common, values?: Readonly<Record<string, string | number>>) => fill(common[key], values),
  say: (key: keyof typeof people, values?: Readonly<Record<string, string | number>>) => fill(people[key], values),
};
const promise = (kind: string, aim: PromiseView['aim'], at: string | null): PromiseView => ({ kind, aim, at, text: `${kind}：派单后`, provisional: false, after: null });
const today = '2026-11-24T09:30:00.000Z';

describe('the promise under the button', () => {
  it.each([['acceptance', 'first-reply'], ['k1', 'k2'], ['first-reply', 'acceptance']])('is the first answer before acceptance, whatever their kinds are called: %s, %s', (one, other) => {
    expect(promiseSentence([promise(one, 'ACCEPTANCE', today), promise(other, 'FIRST_REPLY', today)], words)).toBe('今天 17:30 前首次答复您。');
  });

  it('is in the tenant\'s words where it waits for something of its own, or has no date yet', () => {
    expect(promiseSentence([promise('k1', 'OTHER', today)], words)).toBe('k1：派单后');
    expect(promiseSentence([promise('k2', 'ANSWER', null)], words)).toBe('k2：派单后');
  });
});
