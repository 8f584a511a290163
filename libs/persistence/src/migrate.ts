import type { Service } from '@huiyin/contracts';
import { Client } from 'pg';
import { type MigrationFile, migrationFiles } from './migration-files';
import { fill, loginsOf } from './placeholders';

export interface MigrateOptions {
  /** The database by the service's owner login. */
  readonly ownerUrl: string;
  readonly service: Service;
  /** Folders in the order in which they run, each by the name under which its files are recorded. */
  readonly directories: readonly { readonly source: string; readonly path: string }[];
}

/** A landed migration was changed or taken away: what runs elsewhere can no longer be told. */
export class FrozenMigrationError extends Error {}

const RECORD = `
  create table if not exists migration (
    source text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (source, name)
  )`;

/** Brings one service's schema up to date and gives the names that ran. Safe to run twice and by two at once. */
export const migrate = async ({ ownerUrl, service, directories }: MigrateOptions): Promise<string[]> => {
  const client = new Client({ connectionString: ownerUrl, application_name: `migrate ${service}` });
  await client.connect();
  try {
    await client.query(`set search_path = ${service}, public`);
    // Session-level, so that it spans the files; it ends with the connection.
    await client.query("select pg_advisory_lock(hashtext('migrate'), hashtext($1))", [service]);
    await client.query(RECORD);
    const ran: string[] = [];
    for (const { source, path } of directories) {
      for (const file of await pending(client, source, migrationFiles(path))) {
        await apply(client, service, source, file);
        ran.push(`${source}/${file.name}`);
      }
    }
    return ran;
  } finally {
    await client.end();
  }
};

const pending = async (client: Client, source: string, files: MigrationFile[]): Promise<MigrationFile[]> => {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration where source = $1', [source]);
  const landed = new Map(rows.map((row) => [row.name, row.checksum]));
  const present = new Set(files.map((file) => file.name));
  for (const name of landed.keys()) {
    if (!present.has(name)) throw new FrozenMigrationError(`${source}/${name} has landed and is gone`);
  }
  for (const file of files) {
    const checksum = landed.get(file.name);
    if (checksum !== undefined && checksum !== file.checksum) throw new FrozenMigrationError(`${source}/${file.name} has landed and was changed`);
  }
  return files.filter((file) => !landed.has(file.name));
};

const apply = async (client: Client, service: Service, source: string, file: MigrationFile): Promise<void> => {
  try {
    await client.query('begin');
    await client.query(fill(file.sql, loginsOf(service)));
    await client.query('insert into migration (source, name, checksum) values ($1, $2, $3)', [source, file.name, file.checksum]);
    await client.query('commit');
  } catch (error) {
    throw new Error(`${source}/${file.name} in ${service}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};
