import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFolder } from '../../dev/stack/memory-folder.mjs';
import { natsUsers, startNats } from '../../dev/stack/nats.mjs';
import { startPostgres } from '../../dev/stack/postgres.mjs';
import { require, source } from './source.mjs';

const { Client } = require('pg');
const { connect } = require('nats');
const { deployStreams } = source('libs/messaging/src/index.ts');
const { loginsOf, migrateAll, urlOf } = source('libs/persistence/src/index.ts');

const PASSWORD = 'bench';
// As the composed database has it.
const SHARED_BUFFERS = '1GB';
const passwords = Object.fromEntries(natsUsers.map((user) => [user, `${user}-${PASSWORD}`]));
const publicKey = Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })).toString('base64');

/** The database server runs as another user where this runs as root. */
const diskFolder = async (prefix) => {
  const home = await mkdtemp(join(tmpdir(), prefix));
  await chmod(home, 0o755);
  return home;
};

/** A database and a broker of a bench's own, thrown away by `stop()`; `synced` as production has them, each commit and each message on disk, otherwise in memory. */
export const startServers = async ({ synced = false } = {}) => {
  const home = await (synced ? diskFolder : memoryFolder)('huiyin-bench-');
  const postgres = await startPostgres({ dir: join(home, 'postgres'), ephemeral: !synced, sharedBuffers: SHARED_BUFFERS });
  const nats = await startNats({ dir: join(home, 'nats'), passwords, ephemeral: !synced });
  const adminUrl = postgres.url.replace(/\/postgres$/, '/huiyin');
  await migrateAll({ adminUrl, password: () => PASSWORD });
  const deploy = await connect({ servers: nats.url, user: 'deploy', pass: passwords.deploy, inboxPrefix: '_INBOX_deploy' });
  await deployStreams(deploy);
  await deploy.close();
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', (error) => console.error(String(error)));
  await admin.connect();
  const environment = (service) => {
    const [{ app, relay, audit }, url] = [loginsOf(service), (login) => urlOf(adminUrl, login, PASSWORD)];
    return {
      NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: '0', NATS_URL: nats.url, NATS_USER: service, NATS_PASSWORD: passwords[service],
      DATABASE_URL: url(app), DATABASE_RELAY_URL: url(relay), DATABASE_AUDIT_URL: url(audit),
      ISSUER: 'http://127.0.0.1:9/realms/huiyin', TOKEN_CLIENTS: 'portal', CASE_TOKEN_PUBLIC_KEY: publicKey,
    };
  };
  const stop = async () => {
    await admin.end();
    await Promise.all([postgres.stop(), nats.stop()]);
    await rm(home, { recursive: true, force: true });
  };
  return { admin, environment, pids: { postgres: postgres.pid, nats: nats.pid }, stop };
};
