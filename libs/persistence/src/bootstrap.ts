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
export const bootstrap = async (options: BootstrapOptions): Promise<void> => {
  await ensureDatabase(options.adminUrl);
  // Logins belong to the whole server, so two databases made at once must take turns: the lock is in neither of them.
  const keeper = await connect(maintenance(options.adminUrl));
  try {
    await keeper.query("select pg_advisory_lock(hashtext('bootstrap'), 0)");
    await makeAll(options);
  } finally {
    await keeper.end();
  }
};

const makeAll = async ({ adminUrl, services, password, directory }: BootstrapOptions): Promise<void> => {
  const [database, service, reader] = migrationFiles(directory).map((file) => file.sql);
  if (!database || !service || !reader) throw new Error(`${directory} lacks the files that make database, service and reader`);
  const client = await connect(adminUrl);
  const secret = (login: string): string => escapeLiteral(password(login));
  try {
    await client.query(fill(database, { database: escapeIdentifier(client.database ?? '') }));
    for (const name of services) {
      const names = loginsOf(name);
      const secrets = { owner_password: secret(names.owner), app_password: secret(names.app), relay_password: secret(names.relay) };
      await client.query(fill(service, { ...names, ...secrets }));
      for (const kind of readers[name] ?? []) {
        await client.query(fill(reader, { schema: name, login: names[kind], login_password: secret(names[kind]) }));
      }
    }
  } finally {
    await client.end();
  }
};

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url, application_name: 'bootstrap' });
  await client.connect();
  return client;
};

/** The server's own database, which is there before any other. */
const maintenance = (url: string): string => {
  const other = new URL(url);
  other.pathname = '/postgres';
  return other.href;
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
  const client = await connect(maintenance(adminUrl));
  try {
    await client.query(`create database ${escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  } catch (error) {
    const raced = error instanceof DatabaseError && ALREADY_THERE.has(error.code ?? '');
    if (!raced) throw error;
  } finally {
    await client.end();
  }
};
