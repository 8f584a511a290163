import { join } from 'node:path';
import type { Language } from './languages';

const folder = join(__dirname, '../../../portal/src/i18n');
export type Phrase = `${'after' | 'audit' | 'desk' | 'ideas' | 'news' | 'points'}:${string}`;

/** What a thing is called that a phrase of the portal names, up to what stands in for its values. By a computed path: journeys are no part of the portal. */
export const called = async (phrase: Phrase, language: Language): Promise<RegExp> => {
  const [table = '', key = ''] = phrase.split(':');
  const found = (await import(join(folder, language, table))) as Record<string, Readonly<Record<string, string>> | undefined>;
  const text = found[table]?.[key];
  if (text === undefined) throw new Error(`no phrase ${phrase} in ${language}`);
  return new RegExp(`^${text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}`);
};
