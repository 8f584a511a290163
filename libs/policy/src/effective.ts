/** A policy, or a part of one, as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

interface Locks {
  at(path: string): boolean;
  below(path: string): boolean;
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const idOf = (value: Json): string | undefined => (isObject(value) && typeof value.id === 'string' ? value.id : undefined);
const isKeyed = (value: readonly Json[]): boolean => value.every((entry) => idOf(entry) !== undefined);

/** Own entries come first, for the first rule that applies decides; where the parent locks some, its entries do. */
const mergeLists = (parent: readonly Json[], own: readonly Json[], locks: Locks, path: string): Json => {
  const ids = new Set(parent.map(idOf));
  const kept = parent.map((entry) => {
    const change = own.find((each) => idOf(each) === idOf(entry));
    return change === undefined ? entry : merge(entry, change, locks, `${path}.${idOf(entry)}`);
  });
  const added = own.filter((entry) => !ids.has(idOf(entry)));
  return locks.below(path) ? [...kept, ...added] : [...added, ...kept];
};

const mergeObjects = (parent: JsonObject, own: JsonObject, locks: Locks, path: string): JsonObject => {
  const merged = new Map<string, Json>(Object.entries(parent));
  for (const [key, value] of Object.entries(own)) {
    const inherited = merged.get(key);
    merged.set(key, inherited === undefined ? value : merge(inherited, value, locks, path === '' ? key : `${path}.${key}`));
  }
  return Object.fromEntries(merged);
};

const merge = (parent: Json, own: Json, locks: Locks, path: string): Json => {
  if (locks.at(path)) return parent;
  if (isObject(parent) && isObject(own)) return mergeObjects(parent, own, locks, path);
  if (isList(parent) && isList(own) && parent.length > 0 && isKeyed(parent) && isKeyed(own)) return mergeLists(parent, own, locks, path);
  return locks.below(path) ? parent : own;
};

const locksOf = (policy: JsonObject): readonly string[] =>
  isList(policy.locks) ? policy.locks.filter((lock) => typeof lock === 'string') : [];

/**
 * The policy of a descendant: the parent's effective one with the descendant's own changes over it. Objects merge by
 * field, lists of things with an `id` by id, everything else is replaced. What the parent locks (`clocks`,
 * `clocks.answer`, `figures.threshold`) stays the parent's, and its locks are handed down. Check the result with
 * `checkPolicy`.
 */
export const effective = (parent: JsonObject, own: JsonObject): JsonObject => {
  const paths = locksOf(parent);
  const locks: Locks = {
    at: (path) => paths.includes(path),
    below: (path) => paths.some((lock) => lock.startsWith(`${path}.`)),
  };
  return { ...mergeObjects(parent, own, locks, ''), locks: [...new Set([...paths, ...locksOf(own)])] };
};
