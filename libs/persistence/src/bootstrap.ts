import type { Service } from '@huiyin/contracts';
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { migrationFiles } from './migration-files';
import { fill, loginsOf, readers } from './placeholders';

export interface BootstrapOptions {
  /** The product's database by a login that may create roles and schemas; the database is made if it is not there. */
  readonly adminUrl: string;
  readonly services: readonly Service[];
  /** The password of a login such as `intake_app`. */
  readonly password: (login: string) => string;
  /** The folder `deploy/postgres`. */
  readonly directory: string;
}

/** Makes the database, its functions, and each service's schema and logins. May run again: it also sets new passwords. */
export const bootstrap = async ({ adminUrl, services, password, directory }: BootstrapOptions): Promise<void> => {
  await ensureDatabase(adminUrl);
  const [database, service, reader] = migrationFiles(directory).map((file) => file.sql);
  if (!database || !service || !reader) throw new Error(`${directory} lacks the files that make database, service and reader`);
  const client = new Client({ connectionString: adminUrl, application_name: 'bootstrap' });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('bootstrap'), 0)");
    await client.query(fill(database, { database: escapeIdentifier(client.database ?? '') }));
    for (const name of services) {
      const names = loginsOf(name);
      const passwords = { owner_password: names.owner, app_password: names.app, relay_password: names.relay };
      const secrets = Object.entries(passwords).map(([key, login]) => [key, escapeLiteral(password(login))] as const);
      await client.query(fill(service, { ...names, ...Object.fromEntries(secrets) }));
      for (const kind of readers[name] ?? []) {
        const login = names[kind];
        await client.query(fill(reader, { schema: name, login, login_password: escapeLiteral(password(login)) }));
      }
    }
  } finally {
    await client.end();
  }
};

const UNKNOWN_DATABASE = '3D000';
const ALREADY_THERE = new Set(['42P04', '23505']);

const ensureDatabase = async (adminUrl: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== UNKNOWN_DATABASE) throw error;
    await createDatabase(adminUrl, client.database ?? '');
  }
};

const createDatabase = async (adminUrl: string, name: string): Promise<void> => {
  const url = new URL(adminUrl);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create database ${escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  } catch (error) {
    const raced = error instanceof DatabaseError && ALREADY_THERE.has(error.code ?? '');
    if (!raced) throw error;
  } finally {
    await client.end();
  }
};
