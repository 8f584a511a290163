import { randomUUID } from 'node:crypto';
import type { Fields } from '../stack/ask';
import type { InputField, MutationField } from './schema';
import type { Row } from './row';

/** An input with one thing wrong, and what must be said to it. */
export interface Spoilt {
  readonly what: string;
  readonly input: Fields;
  readonly says: readonly string[];
}

/** The input with the field at a path (`route.unitId`) replaced, or left out where it is undefined. */
export const having = (input: Fields, path: string, value: unknown): Fields => {
  const [first = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : having((input[first] ?? {}) as Fields, rest.join('.'), value);
  const { [first]: _replaced, ...others } = input;
  return inner === undefined ? others : { ...others, [first]: inner };
};

const OF_DOCUMENT = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];
const UNREADABLE = ['field-malformed', 'field-too-long', 'receipt-unknown', 'questionnaire-unknown', 'payout-code-unknown', 'place-unknown', 'invitation-unknown', 'not-found', 'channel-unknown', 'reason-unknown', 'referral-unknown', ...OF_DOCUMENT];

const spoil = (what: string, input: Fields, path: string, value: unknown, says: readonly string[]): Spoilt => ({ what: `${path} ${what}`, input: having(input, path, value), says });

/** Required fields left out, and null in their place. */
export const missing = ({ fields }: MutationField, input: Fields): Spoilt[] =>
  fields.filter(({ required }) => required).flatMap(({ name }) => [
    spoil('left out', input, name, undefined, OF_DOCUMENT), spoil('null', input, name, null, OF_DOCUMENT),
  ]);

const SIGNS: readonly (readonly [string, string])[] = [
  ['a control character', '\u0007'], ['a null character', '\u0000'], ['an escape', '\u001b[31m'], ['a C1 control', '\u0085'],
  ['a right-to-left override', '\u202e'], ['an isolate', '\u2066'], ['a mark of direction', '\u200f'], ['an Arabic letter mark', '\u061c'],
];

/** Words too long, empty, blank, and with signs that nobody sees. */
export const spoiltWords = ({ words = {}, mayBeEmpty = [] }: Row, input: Fields): Spoilt[] =>
  Object.entries(words).flatMap(([name, max]) => [
    spoil(`of ${max + 1} characters`, input, name, '话'.repeat(max + 1), ['field-too-long']),
    spoil('of 70,000 characters', input, name, 'x'.repeat(70_000), ['field-too-long']),
    ...(mayBeEmpty.includes(name) ? [] : [spoil('empty', input, name, '', ['field-missing']), spoil('blank', input, name, ' \n\t ', ['field-missing']), spoil('of nothing that shows', input, name, '\u200b\u3164', ['field-missing'])]),
    ...SIGNS.map(([what, sign]) => spoil(`with ${what}`, input, name, `有${sign}字`, ['control-character'])),
    spoil('with half a character', input, name, '有\ud800字', ['field-malformed']),
  ]);

/** Every field, also one that need not be said, in a form that it does not have: too long, not an id, another type, a value that its enum lacks. */
export const malformed = ({ fields }: MutationField, { words = {} }: Row, input: Fields): Spoilt[] =>
  fields.filter(({ name }) => !(name in words)).flatMap((field) => oddValues(field).map(([what, value, says]) => spoil(what, input, field.name, value, says)));

const oddValues = ({ name, type, isEnum }: InputField): [string, unknown, readonly string[]][] => {
  if (type === 'Int') return [['negative', -1, ['field-malformed', 'field-too-short']], ['a word', 'one', OF_DOCUMENT], ['beyond 32 bits', 2 ** 40, OF_DOCUMENT]];
  if (isEnum) return [['unknown', 'NOBODY', OF_DOCUMENT]];
  // An instant is a string only where its service reads it.
  if (type === 'DateTime') return [['of 70,000 characters', 'x'.repeat(70_000), UNREADABLE], ['an object', { a: 1 }, UNREADABLE], ['with SQL', "x' or 1=1; --", UNREADABLE], ['a day that there is not', '2026-02-30T00:00:00.000Z', UNREADABLE]];
  if (name === 'parts') return [['an object', { a: 1 }, OF_DOCUMENT], ['of 60', Array.from({ length: 60 }, () => 'who'), ['too-many']]];
  if (name === 'route') return [['a number', 7, OF_DOCUMENT]];
  const odd: [string, unknown, readonly string[]][] = [['of 70,000 characters', 'x'.repeat(70_000), UNREADABLE], ['an object', { a: 1 }, OF_DOCUMENT]];
  const injected: [string, unknown, readonly string[]] = ['with SQL', "x' or 1=1; --", [...UNREADABLE, 'category-unknown', 'grade-unknown', 'field-too-short']];
  return [...odd, injected, ['with a null character', 'a\u0000b', [...UNREADABLE, 'category-unknown', 'grade-unknown', 'field-too-short']]];
};

/** A thing of the other tenant, and one that nobody has: they must look the same. */
export const aliens = (path: string, foreign: string, input: Fields): { foreign: Fields; unknown: Fields } => {
  const unknown = /^[0-9a-f-]{36}$/.test(foreign) ? randomUUID() : foreign.replace(/\d/g, '9');
  return { foreign: having(input, path, foreign), unknown: having(input, path, unknown) };
};
