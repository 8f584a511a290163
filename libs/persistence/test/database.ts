import { AppealConcluded, type NewFact } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import { dataSourceOptions, loginsOf, migrate, Tenants, urlOf } from '../src';

// A busy machine clones a database in seconds rather than milliseconds.
jest.setTimeout(30_000);

const ROOT = join(__dirname, '../../..');
const logins = loginsOf('intake');
const password = (): string => 'test';

export interface Note {
  tenant_id: string;
  id: string;
  words: string;
}
export const noteSchema = new EntitySchema<Note>({
  name: 'note',
  columns: { tenant_id: { type: 'uuid', primary: true }, id: { type: 'uuid', primary: true }, words: { type: 'text' } },
});

/** A database of its own for one spec file, with the delivery tables and those of `migrations`. */
export interface TestDatabase {
  readonly source: DataSource;
  readonly tenants: Tenants;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

export const directories = [
  { source: 'persistence', path: join(ROOT, 'libs/persistence/migrations') },
  { source: 'test', path: join(__dirname, 'migrations') },
];

export const testDatabase = async (name: string): Promise<TestDatabase> => {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  const database = `persistence_${name}_${newId().slice(-8)}`;
  await asLogin(url.href, (client) => client.query(`create database ${database} template huiyin_template`));
  url.pathname = `/${database}`;
  const adminUrl = url.href;
  const ownerUrl = urlOf(adminUrl, logins.owner, password());
  await migrate({ ownerUrl, service: 'intake', directories });
  const appUrl = urlOf(adminUrl, logins.app, password());
  const source = await new DataSource(dataSourceOptions('intake', appUrl, [noteSchema])).initialize();
  const close = async (): Promise<void> => {
    await source.destroy();
    await asLogin(process.env.TEST_POSTGRES_URL ?? '', (client) => client.query(`drop database ${database} with (force)`));
  };
  return { source, tenants: new Tenants(source), adminUrl, ownerUrl, appUrl, relayUrl: urlOf(adminUrl, logins.relay, password()), close };
};

/** Runs with a connection of one login, outside of `Tenants`, as a mistake or an attacker would. */
export const asLogin = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** A fact of an aggregate, as small as they come. */
export const concluded = (appealId: string, attempt = 1): NewFact<typeof AppealConcluded> => ({
  contract: AppealConcluded,
  aggregateId: appealId,
  appealId,
  round: attempt,
  occurredAt: new Date('2026-03-02T01:00:00Z'),
  actor: { kind: 'system' },
  data: { how: 'satisfied' },
});
