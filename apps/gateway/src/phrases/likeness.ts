import type { Language } from '../auth/request-scope';
import { fill } from './fill';
import { inLanguage } from './promises';

/** Why two appeals are taken to say the same. */
export const likenesses: Readonly<Record<string, { zh: string; en: string }>> = {
  'same-words': { zh: '用词 {score}% 相同', en: '{score}% of the words in common' },
  'same-place': { zh: '同一点位：{place}', en: 'Same place: {place}' },
  'same-term': { zh: '都说到「{term}」', en: 'Both speak of "{term}"' },
  'same-category': { zh: '同一类别：{category}', en: 'Same category: {category}' },
  'days-apart': { zh: '相隔 {days} 天', en: '{days} days apart' },
};

export const likenessPhrase = (language: Language, code: string, values: Readonly<Record<string, string | number>>): string => {
  const known = likenesses[code];
  return known ? fill(inLanguage(language, known, code), values) : code;
};
