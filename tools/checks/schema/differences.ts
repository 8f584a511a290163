import type { Schema } from './read-schema';

/** What one schema has and the other has not, as lines: `+` is only in `actual`, `-` only in `expected`. */
export const differences = (expected: Schema, actual: Schema): string[] => {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [expected[name] ?? [], actual[name] ?? []];
    const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${name}: ${line}`);
    return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${name}: ${line}`)];
  });
};

/** Checksums of migration files by `source/name`. */
export type Checksums = Readonly<Record<string, string>>;

/** What must not be: a landed file that was changed or is gone, and a file that is not on the list yet. */
export const thawed = (landed: Checksums, present: Checksums): { changed: string[]; fresh: string[] } => ({
  changed: Object.keys(landed).filter((name) => landed[name] !== present[name]),
  fresh: Object.keys(present).filter((name) => !(name in landed)),
});
