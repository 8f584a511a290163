import type { Json } from '../../src/testing/client';

const isObject = (value: Json | undefined): value is { readonly [field: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Nobody shows these words or decides by them: `error` does that. */
const words = 'error_description';
/** Where a recorded value was masked its type stands in its place. */
const typeOf = (value: Json | undefined): string => (Array.isArray(value) ? 'array' : typeof value);
/** Scopes are a set, told in whichever order. */
const isSameScope = (path: string, recorded: Json, seen: Json | undefined) => path.endsWith('/scope') && String(recorded).split(' ').sort().join() === String(seen).split(' ').sort().join();
/** A lifetime is told as what is left of it: a slow answer has lost some seconds. */
const isTimeLeft = (path: string, recorded: Json, seen: Json | undefined) => {
  if (!path.endsWith('expires_in') || typeof recorded !== 'number' || typeof seen !== 'number') return false;
  return seen <= recorded && recorded - seen < Math.min(30, recorded);
};
const isMask = (recorded: Json, seen: Json | undefined) => typeof recorded === 'string' && recorded === typeOf(seen);

/** The paths at which an answer differs from the recorded one, each with what was recorded and what is seen. */
export function differences(recorded: Json, seen: Json | undefined, path = ''): string[] {
  if (isMask(recorded, seen) || isSameScope(path, recorded, seen) || isTimeLeft(path, recorded, seen)) return [];
  if (isObject(recorded) && isObject(seen)) {
    const fields = [...new Set([...Object.keys(recorded), ...Object.keys(seen)])].filter((field) => field !== words).sort();
    return fields.flatMap((field) => (field in recorded ? differences(recorded[field] ?? null, seen[field], `${path}/${field}`) : [`${path}/${field}: more`]));
  }
  if (Array.isArray(recorded) && Array.isArray(seen)) return differences({ ...recorded }, { ...seen }, path);
  const [was, is] = [JSON.stringify(recorded), seen === undefined ? 'nothing' : JSON.stringify(seen)];
  return was === is ? [] : [`${path}: ${was} → ${is}`];
}

/** Which of the differences no row of the table allows, and which rows nothing needs. A row is the beginning of a path. */
export function notAllowed(found: readonly string[], allowed: Readonly<Record<string, string>> = {}): string[] {
  const covers = (row: string, difference: string) => difference === row || ['/', ':'].some((end) => difference.startsWith(`${row}${end}`));
  const rows = Object.keys(allowed);
  const idle = rows.filter((row) => !found.some((difference) => covers(row, difference))).map((row) => `${row} does not differ`);
  return [...found.filter((difference) => !rows.some((row) => covers(row, difference))), ...idle];
}

/** A redirect as its place and its fields, whose order says nothing; what is drawn anew each time is masked as the recording has it. */
export function locationOf(text: string): Json {
  const at = text.search(/[?#]/);
  if (at < 0) return { to: text };
  const drawn = ['state', 'code', 'session_state'];
  const fields = [...new URLSearchParams(text.slice(at + 1))].map(([name, value]) => [name, drawn.includes(name) && value ? '…' : value] as const);
  return { to: text.slice(0, at + 1), ...Object.fromEntries(fields) };
}

/** An answer's text without the address that the provider has by chance. */
export const masked = <T>(value: T, origin: string): T => JSON.parse(JSON.stringify(value).replaceAll(origin, '{origin}').replaceAll(encodeURIComponent(origin), '{origin}')) as T;

export type { Json };
