import { type Refusal, refuse } from '@huiyin/kernel';
import { gramsOf } from '../similar/grams';

/** So many words are looked for at once. */
const MOST_WORDS = 8;
/** By so many digits a case number may end. */
export const DIGITS = /^\d{1,6}$/;

/**
 * The words of what was typed, each to be found: apart at blanks of any width, written in the one way in which full-width and
 * half-width are the same. None where nothing was typed. What has no two letters next to each other, nor is the end of a number,
 * leads to nothing.
 */
export const wordsOf = (typed: string): readonly string[] | Refusal => {
  const words = [...new Set(typed.normalize('NFKC').split(/\s+/u).filter((word) => word !== ''))];
  if (words.length > MOST_WORDS) return refuse('too-many', { field: 'text', values: { max: MOST_WORDS } });
  const leads = words.some((word) => gramsOf(word).length > 0) || (words.length === 1 && DIGITS.test(words[0] ?? ''));
  if (words.length === 0 || leads) return words;
  return refuse([...words.join('')].length < 2 ? 'field-too-short' : 'field-without-words', { field: 'text' });
};
