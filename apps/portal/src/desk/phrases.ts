import type { Language, Load } from '../i18n/language';

const chinese = async () => {
  const [{ common }, { desk }] = await Promise.all([import('../i18n/zh-CN/common'), import('../i18n/zh-CN/desk')]);
  return { common, desk };
};

const english = async () => {
  const [{ common }, { desk }] = await Promise.all([import('../i18n/en/common'), import('../i18n/en/desk')]);
  return { common, desk };
};

/** Loads one language and no other. */
export const loadPhrases: Load = (language: Language) => (language === 'en' ? english() : chinese());
