import { loadFigurePhrases, loadPhrases } from '../src/desk/phrases';
import type { Load } from '../src/i18n/language';

/** All that the desk says, the pages of figures and audits too. */
export const everyPhrase: Load = async (language) => ({ ...(await loadPhrases(language)), ...(await loadFigurePhrases(language)) });
