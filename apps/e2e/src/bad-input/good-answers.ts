import { randomUUID } from 'node:crypto';
import type { Fields } from '../stack/ask';
import type { Question } from './schema';

/** What there is to ask about. */
export interface Known {
  readonly appealId: string;
  readonly number: string;
  readonly placeCode: string;
  readonly tenantId: string;
}

type Good = (known: Known) => unknown;

/** What somebody may well say, by the argument and, where one name means several things, by the question too. What nobody has is asked for as well: who may ask is told that there is none. */
const good: Readonly<Record<string, Good>> = {
  after: () => null, first: () => 1, text: () => '热水', number: ({ number }) => number, appealId: ({ appealId }) => appealId, placeCode: ({ placeCode }) => placeCode, tenantId: ({ tenantId }) => tenantId,
  code: () => 'ABCD-EFGH-JKLM', id: () => randomUUID(), personId: () => randomUUID(), unitId: () => randomUUID(), departmentId: () => randomUUID(), category: () => 'livelihood', channel: () => 'web',
  open: () => true, scored: () => true, unreadOnly: () => true, period: () => '2026-Q3', from: () => '2026-01-01', to: () => '2026-03-31',
  filedFrom: () => '2026-01-01T00:00:00.000Z', filedUntil: () => '2026-12-31T00:00:00.000Z',
  'appeal.id': ({ appealId }) => appealId,
};

/** For an enum its first word; else by the table, which has every argument of the schema. */
export const goodOf = ({ name, argument, values }: Pick<Question, 'name' | 'argument' | 'values'>, known: Known): unknown => {
  const made = good[`${name}.${argument}`] ?? good[argument];
  if (values.length > 0) return values[0];
  if (!made) throw new Error(`nothing good is known to say as ${argument} of ${name}`);
  return made(known);
};

/** Good values for what a question must be asked with beside its argument. */
export const besideOf = ({ name, beside }: Pick<Question, 'name' | 'beside'>, known: Known): Fields =>
  Object.fromEntries(beside.map((argument) => [argument, goodOf({ name, argument, values: [] }, known)]));
