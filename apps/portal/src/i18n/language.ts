import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
/** Loads the phrase sets of one language, by namespace. */
export type Load = (language: Language) => Promise<Record<string, Readonly<Record<string, string>>>>;

const remembered = 'huiyin.language';

const chosen = (): Language => {
  const kept = localStorage.getItem(remembered);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
};

/** Starts with the remembered language, else the browser's; Chinese where it is neither. Only that one is loaded. */
export const startLanguage = async (load: Load): Promise<void> => {
  const language = chosen();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
};

export const changeLanguage = async (language: Language, load: Load): Promise<void> => {
  for (const [namespace, phrases] of Object.entries(await load(language)))
    i18next.addResourceBundle(language, namespace, phrases);
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
};

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');
