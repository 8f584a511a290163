import { langOf } from './lang';

describe('WCAG 3.1.2 the language of a part', () => {
  it.each([['食堂晚班只剩素菜', 'zh-CN'], ['Wi-Fi 太慢', 'zh-CN'], ['No hot water', 'en'], ['', 'en']])('%s is %s', (words, lang) => {
    expect(langOf(words)).toBe(lang);
  });
});
