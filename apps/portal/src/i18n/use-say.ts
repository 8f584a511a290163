import { useMemo, useSyncExternalStore } from 'react';
import type { after } from './zh-CN/after';
import type { audit } from './zh-CN/audit';
import type { common } from './zh-CN/common';
import type { desk } from './zh-CN/desk';
import type { figures } from './zh-CN/figures';
import type { ideas } from './zh-CN/ideas';
import type { news } from './zh-CN/news';
import type { people } from './zh-CN/people';
import type { points } from './zh-CN/points';
import { currentSpoken, type Language, onLanguage, phrase, type Spoken } from './language';
import type { Say } from './say';

export interface Sets {
  common: typeof common;
  people: typeof people;
  desk: typeof desk;
  after: typeof after;
  news: typeof news;
  points: typeof points;
  audit: typeof audit;
  figures: typeof figures;
  ideas: typeof ideas;
}

type KeyOf<N extends keyof Sets> = Extract<keyof Sets[N], string>;

const useSpoken = (): Spoken => useSyncExternalStore(onLanguage, currentSpoken);

/** Says phrases of one set in the chosen language; a key that the set lacks does not compile. */
export const useSay = <N extends keyof Sets>(set: N): Say<KeyOf<N>> => {
  const spoken = useSpoken();
  return useMemo(() => (key, values) => phrase(spoken, set, key, values), [spoken, set]);
};

export const useLanguage = (): Language => useSpoken().language;

/** One of two names, in the chosen language. */
export const nameIn = (language: Language, names: { zh: string; en: string }): string =>
  language === 'en' ? names.en : names.zh;
