import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One SQL file that runs once in each schema it belongs to. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text as written, before names are filled in. */
  readonly checksum: string;
}

const NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The migrations of a folder in their order; none if there is no folder. A name out of form or a number used twice throws. */
export const migrationFiles = (directory: string): MigrationFile[] => {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).filter((name) => name.endsWith('.sql')).sort();
  names.forEach((name, at) => {
    if (!NAME.test(name)) throw new Error(`${join(directory, name)} is not named like 0001-what-it-does.sql`);
    if (name.slice(0, 4) === names[at - 1]?.slice(0, 4)) throw new Error(`${directory} has two migrations ${name.slice(0, 4)}`);
  });
  return names.map((name) => {
    const sql = readFileSync(join(directory, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
};
