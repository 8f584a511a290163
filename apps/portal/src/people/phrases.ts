import type { Language, Load } from '../i18n/language';

const chinese = async () => {
  const [{ common }, { people }] = await Promise.all([import('../i18n/zh-CN/common'), import('../i18n/zh-CN/people')]);
  return { common, people };
};

const english = async () => {
  const [{ common }, { people }] = await Promise.all([import('../i18n/en/common'), import('../i18n/en/people')]);
  return { common, people };
};

/** Loads one language and no other. */
export const loadPhrases: Load = (language: Language) => (language === 'en' ? english() : chinese());
