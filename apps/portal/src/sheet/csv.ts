/** What a cell of a list may hold; nothing at all is an empty one. */
export type Cell = string | number | null | undefined;

/** One column of an exported or printed list: its title in the language of the page, and what it says of a row. */
export interface Column<T> {
  readonly title: string;
  readonly of: (row: T) => Cell;
}

/** A spreadsheet would reckon with a text that begins so, blanks before it or not. */
const reckoned = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that only looks like a formula stays a text: an apostrophe before it says so. Numbers are numbers. */
const harmless = (text: string): string => (reckoned.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cell = (value: Cell): string => (typeof value === 'string' ? quoted(harmless(value)) : value === null || value === undefined ? '' : String(value));

/** Rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8; safe against formulas. What is to be known of the whole is its last line. */
export const csvOf = <T>(columns: readonly Column<T>[], rows: readonly T[], foot = ''): string => {
  const last = foot ? [columns.map((_, at) => (at === 0 ? cell(foot) : ''))] : [];
  const lines = [columns.map(({ title }) => cell(title)), ...rows.map((row) => columns.map(({ of }) => cell(of(row)))), ...last];
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
};
