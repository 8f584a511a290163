import type { Tx } from '@huiyin/persistence';
import type { Copies } from '@huiyin/service';
import { gramsOf } from '../similar/grams';

/** What was typed, as it is looked for. */
export interface Sought {
  /** In small letters, standing for itself. */
  readonly text: string;
  readonly grams: readonly number[];
  /** Whole case numbers that it may mean. */
  readonly numbers: readonly string[];
}

const DIGITS = /^\d{1,6}$/;

/** What somebody looks for: words by their pairs of letters, and a number whole or by its last digits; undefined where nothing was typed. */
export const soughtBy = async (tx: Tx, copies: Copies, typed: string): Promise<Sought | undefined> => {
  // As words are kept.
  const text = typed.normalize('NFC').trim();
  if (text === '') return undefined;
  return { text: text.toLowerCase(), grams: gramsOf(text), numbers: [text.toUpperCase(), ...(DIGITS.test(text) ? await numbersEnding(tx, copies, text) : [])] };
};

const numbersEnding = async (tx: Tx, copies: Copies, digits: string): Promise<string[]> => {
  const [profile, years] = [await copies.profile(tx), await tx.query<{ year: number }>('select year from case_counter where tenant_id = $1', [tx.tenantId])];
  return years.map(({ year }) => `${profile?.caseCode ?? ''}-${year}-${digits.padStart(6, '0')}`);
};

/**
 * Appeals `a` with words `w` and place `p` that hold it: found by whole numbers and equality, which row security lets use an index,
 * then checked by the text itself. `next` numbers a value; `$1` is the tenant.
 */
export const holds = ({ text, grams, numbers }: Sought, next: (value: unknown) => string): string => {
  const [word, number] = [next(text), next(numbers)];
  const byGrams = grams.length > 0
    ? `select appeal_id from gram where tenant_id = $1 and gram = any (${next(grams)}::int8[]) group by appeal_id having count(*) = ${grams.length} union all`
    : '';
  return `a.id in (${byGrams}
      select id from appeal where tenant_id = $1 and number = any (${number}) union all
      select id from appeal where tenant_id = $1 and place_id in (select id from place where tenant_id = $1 and position(${word} in lower(name)) > 0))
    and (position(${word} in lower(w.title)) > 0 or position(${word} in lower(w.body)) > 0 or a.number = any (${number}) or position(${word} in lower(p.name)) > 0)`;
};
