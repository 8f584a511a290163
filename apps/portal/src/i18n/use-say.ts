import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { common } from './zh-CN/common';
import type { desk } from './zh-CN/desk';
import type { people } from './zh-CN/people';
import type { Language } from './language';
import type { Say } from './say';

export interface Sets {
  common: typeof common;
  people: typeof people;
  desk: typeof desk;
}

type KeyOf<N extends keyof Sets> = Extract<keyof Sets[N], string>;

/** Says phrases of one set in the chosen language; a key that the set lacks does not compile. */
export const useSay = <N extends keyof Sets>(set: N): Say<KeyOf<N>> => {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const fixed = i18n.getFixedT(language, set);
    return (phrase, values) => fixed(phrase, { ...values });
  }, [i18n, language, set]);
};

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN');

/** One of two names, in the chosen language. */
export const nameIn = (language: Language, names: { zh: string; en: string }): string =>
  language === 'en' ? names.en : names.zh;
