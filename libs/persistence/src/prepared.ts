import type { Said } from './chaining-client';

/** One statement with `$1…` parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const LIMIT = 500;
const names = new Map<string, string>();

/** A statement named by its text, so that each connection parses it once. Past the limit texts stay unnamed: they are made, not written. */
export const prepared = ({ text, values }: Statement): Said => {
  const known = names.get(text);
  if (known) return { text, values, name: known };
  if (names.size >= LIMIT) return { text, values };
  const name = `s${names.size}`;
  names.set(text, name);
  return { text, values, name };
};
