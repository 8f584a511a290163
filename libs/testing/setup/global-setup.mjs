// One PostgreSQL with a migrated template and one NATS per worker, ephemeral; workers find them in TEST_* variables.
import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { memoryFolder } from '../../../tools/dev/stack/memory-folder.mjs';
import { natsUsers, startNats } from '../../../tools/dev/stack/nats.mjs';
import { startPostgres } from '../../../tools/dev/stack/postgres.mjs';

const PASSWORD = 'test';
const passwords = Object.fromEntries(natsUsers.map((user) => [user, `${user}-${PASSWORD}`]));

const migrateTemplate = async (url) => {
  const require = createRequire(import.meta.url);
  require('./compile-on-require.cjs');
  const { migrateAll } = require('../../persistence/src/index.ts');
  const template = new URL(url);
  template.pathname = '/huiyin_template';
  await migrateAll({ adminUrl: template.href, password: () => PASSWORD });
};

const startPostgresWithTemplate = async (home) => {
  const postgres = await startPostgres({ dir: join(home, 'postgres'), password: PASSWORD, ephemeral: true });
  await migrateTemplate(postgres.url);
  return postgres;
};

/** A worker has a broker of its own, for streams are named by publisher and cannot be had twice in one. */
const startBrokers = (home, count) =>
  Promise.all(Array.from({ length: count }, (_, at) => startNats({ dir: join(home, `nats-${at + 1}`), passwords, ephemeral: true })));

const issuerKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });

export default async function globalSetup({ maxWorkers }) {
  const home = await memoryFolder('huiyin-test-');
  const started = await Promise.allSettled([startPostgresWithTemplate(home), startBrokers(home, maxWorkers)]);
  const [postgres, brokers] = started.map(({ value }) => value);
  globalThis.stopTestServers = async () => {
    await Promise.all([postgres, ...(brokers ?? [])].map((server) => server?.stop()));
    await rm(home, { recursive: true, force: true });
  };
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) {
    await globalThis.stopTestServers();
    throw failed.reason;
  }
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_NATS_URLS = brokers.map(({ url }) => url).join(',');
  process.env.TEST_ISSUER_KEY = issuerKey();
  process.env.TEST_NATS_PASSWORDS = JSON.stringify(passwords);
}
