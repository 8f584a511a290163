import type { QueryConfig } from 'pg';

const LIMIT = 500;
const names = new Map<string, string>();

/** A query named by its text, so that each connection parses it once. Past the limit texts stay unnamed: they are made, not written. */
export const prepared = (text: string, values: readonly unknown[]): QueryConfig => {
  const query = { text, values: [...values] };
  const known = names.get(text);
  if (known) return { ...query, name: known };
  if (names.size >= LIMIT) return query;
  const name = `s${names.size}`;
  names.set(text, name);
  return { ...query, name };
};
