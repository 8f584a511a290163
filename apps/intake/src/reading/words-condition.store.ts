import { isRefusal, type Refusal } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Copies } from '@huiyin/service';
import { gramsOf } from '../similar/grams';
import { DIGITS, wordsOf } from './sought-words';

/** One word of what was typed, as it is looked for. */
export interface Word {
  /** Standing for itself. */
  readonly text: string;
  readonly grams: readonly number[];
  /** Whole case numbers that it may mean. */
  readonly numbers: readonly string[];
}
/** All of them must be found. */
export type Sought = readonly Word[];

/** What somebody looks for: words by their pairs of letters, and a number whole or by its last digits; undefined where nothing was typed. */
export const soughtBy = async (tx: Tx, copies: Copies, typed = ''): Promise<Sought | undefined | Refusal> => {
  const words = wordsOf(typed);
  if (isRefusal(words)) return words;
  if (words.length === 0) return undefined;
  const ending = words.some((word) => DIGITS.test(word)) ? await numbersEnding(tx, copies) : () => [];
  return words.map((text) => ({ text, grams: gramsOf(text), numbers: [text.toUpperCase(), ...(DIGITS.test(text) ? ending(text) : [])] }));
};

const numbersEnding = async (tx: Tx, copies: Copies): Promise<(digits: string) => string[]> => {
  const [profile, years] = [await copies.profile(tx), await tx.query<{ year: number }>('select year from case_counter where tenant_id = $1', [tx.tenantId])];
  return (digits) => years.map(({ year }) => `${profile?.caseCode ?? ''}-${year}-${digits.padStart(6, '0')}`);
};

/** However wide or large it is written; a word comes in the one way of writing, as most texts do: these are found at the first look, which costs least. */
const has = (sql: string, word: string): string =>
  `(position(lower(${word}::text) in lower(${sql})) > 0 or position(lower(${word}::text) in lower(normalize(${sql}, nfkc))) > 0)`;

/**
 * Appeals `a` with words `w` and place `p` that hold every word: found by whole numbers and equality, which row security lets use an
 * index, then checked by the text itself. A word of single letters is only checked. `next` numbers a value; `$1` is the tenant.
 */
export const holds = (sought: Sought, next: (value: unknown) => string): string => {
  const words = sought.map((word) => ({ grams: word.grams, word: next(word.text), numbers: next(word.numbers) }));
  const paired = words.filter(({ grams }) => grams.length > 0);
  const found = (paired.length > 0 ? paired : words).map(({ grams, word, numbers }) => {
    const byGrams = grams.length > 0
      ? `select appeal_id from gram where tenant_id = $1 and gram = any (${next(grams)}::int8[]) group by appeal_id having count(*) = ${grams.length} union all`
      : '';
    return `(${byGrams}
      select id from appeal where tenant_id = $1 and number = any (${numbers}) union all
      select id from appeal where tenant_id = $1 and place_id in (select id from place where tenant_id = $1 and ${has('name', word)}))`;
  });
  const checked = words.map(({ word, numbers }) => `(${has('w.title', word)} or ${has('w.body', word)} or a.number = any (${numbers}) or ${has('p.name', word)})`);
  return [`a.id in (${found.join('\n    intersect ')})`, ...checked].join('\n    and ');
};
