import type { Language, Load } from '../i18n/language';

const chinese = async () => {
  const [{ common }, { desk }, { after }, { news }, { points }, { ideas }] = await Promise.all([
    import('../i18n/zh-CN/common'), import('../i18n/zh-CN/desk'), import('../i18n/zh-CN/after'), import('../i18n/zh-CN/news'), import('../i18n/zh-CN/points'), import('../i18n/zh-CN/ideas'),
  ]);
  return { common, desk, after, news, points, ideas };
};

const english = async () => {
  const [{ common }, { desk }, { after }, { news }, { points }, { ideas }] = await Promise.all([
    import('../i18n/en/common'), import('../i18n/en/desk'), import('../i18n/en/after'), import('../i18n/en/news'), import('../i18n/en/points'), import('../i18n/en/ideas'),
  ]);
  return { common, desk, after, news, points, ideas };
};

/** What every page of the desk may say, in one language and no other. */
export const loadPhrases: Load = (language: Language) => (language === 'en' ? english() : chinese());

/** What the pages of figures and audits say besides: they are few, and few read them. */
export const loadFigurePhrases: Load = async (language: Language) => {
  const [{ audit }, { figures }] = await (language === 'en'
    ? Promise.all([import('../i18n/en/audit'), import('../i18n/en/figures')])
    : Promise.all([import('../i18n/zh-CN/audit'), import('../i18n/zh-CN/figures')]));
  return { audit, figures };
};
