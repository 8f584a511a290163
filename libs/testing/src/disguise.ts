import { type Policy, policySchema, type PolicyDraft } from '@huiyin/policy';
import { isSpan, isTime, otherNumber, otherTime } from './other-numbers';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Disguised {
  readonly policy: Policy;
  /** What an id of the preset is called here. */
  readonly id: (code: string) => string;
  /** What a word that speaks for a category is here. */
  readonly word: (word: string) => string;
}

/** Where the value under a key is an id of the tenant's own vocabulary. */
const idKeys = new Set(['id', 'parent', 'grade', 'category', 'ladder', 'authority', 'grades', 'categories', 'channels', 'terms', 'parts', 'preset', 'channel', 'promoted']);
/** What is read by people only: names, editions, telephones, and where a rule comes from. */
const named = new Set(['zh', 'en', 'version', 'phone', 'source']);
const isUuid = /^[0-9a-f]{8}-/;
/** `kind` is an id of a clock and of a unit, and a fixed word for a reply. */
const isOwnKind = (path: readonly string[], fact: string | undefined): boolean =>
  path.includes('clocks') ? !path.includes('where') || /^(clock-|escalated|breach-)/.test(fact ?? '') : path.includes('unit') || path.includes('at') || (path.includes('points') && /^(clock-|escalated|breach-)/.test(fact ?? ''));

const shuffled = (seed: number, count: number): number[] => {
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const places = Array.from({ length: count }, (_, place) => place);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
  }
  return places;
};

/** A name for each value, new or the one it has already. */
const naming = (seed: number, form: (n: number) => string): ((value: string) => string) => {
  const [places, names] = [shuffled(seed, 2_000), new Map<string, string>()];
  return (value) => {
    const known = names.get(value) ?? form(places[names.size] ?? names.size);
    names.set(value, known);
    return known;
  };
};

/**
 * A preset under other ids, names, words and numbers: whatever holds of the one must hold of the other. `seed` chooses the names;
 * numbers become others by `longer` (0 leaves them).
 */
export const disguise = (draft: PolicyDraft, seed: number, longer = 0): Disguised => {
  const id = naming(seed, (n) => `x${n.toString(36)}`);
  // Sign by sign, so that a word within a word stays one.
  const sign = naming(seed + 1, (n) => String.fromCodePoint(0x4e00 + n));
  const word = (text: string): string => [...text].map(sign).join('');
  const name = naming(seed + 2, (n) => `名${n}`);
  const walk = (value: Json, path: readonly string[], fact?: string): Json => {
    const key = path.at(-1) ?? '';
    if (Array.isArray(value)) return isSpan(value) ? value.map((time, nth) => otherTime(time, nth === 0, longer)) : value.map((each: Json) => walk(each, path, fact));
    if (typeof value === 'object' && value !== null) {
      const own = 'fact' in value && typeof value.fact === 'string' ? value.fact : fact;
      return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([each, inner]) => [each, walk(inner, [...path, each], own)]));
    }
    if (typeof value === 'number') return otherNumber(path, value, longer);
    if (typeof value !== 'string' || isUuid.test(value)) return value;
    if (isTime(value)) return otherTime(value, false, longer);
    if (named.has(key)) return name(value);
    if (key === 'words') return word(value);
    if (key === 'kind' ? isOwnKind(path, fact) : idKeys.has(key)) return id(value);
    return value;
  };
  // What was left out has its default, which is a number of the practice too.
  const { locks: _inherited, ...rest } = policySchema.parse(draft);
  return { policy: policySchema.parse(walk(JSON.parse(JSON.stringify(rest)) as Json, [])), id, word };
};
