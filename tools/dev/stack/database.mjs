import { join } from 'node:path';
import { KeptPort } from './free-port.mjs';
import { logFile, tell } from './logs.mjs';
import { productDir } from './paths.mjs';
import { persistentDir } from './postgres-home.mjs';
import { startPostgres } from './postgres.mjs';
import { run } from './process.mjs';
import { Unit } from './unit.mjs';

const withDatabase = (url, name) => {
  const other = new URL(url);
  if (other.pathname.length <= 1 || other.pathname === '/postgres') other.pathname = `/${name}`;
  return other.href;
};

/** Our own PostgreSQL as a unit that is kept running, on the same port over restarts. */
export async function databaseUnit(secrets, onChange) {
  const [dir, kept, log] = [await persistentDir(), new KeptPort(5433), logFile('postgres')];
  const start = ({ onSpawn }) =>
    kept.start((port) => startPostgres({ dir, port, password: secrets.postgres, onOutput: (text) => log.write(text), onSpawn }));
  return new Unit('postgres', start, { onChange, say: (text) => tell('postgres', text) });
}

/** The admin address of the product's database: the one given by DATABASE_URL, or in our own server. */
export const adminUrlOf = (started) => withDatabase(process.env.DATABASE_URL ?? started.url, 'huiyin');

/** Makes or updates schemas, logins and tables. Answers what ran. */
export async function migrate(adminUrl, password) {
  const env = { PATH: process.env.PATH, DATABASE_ADMIN_URL: adminUrl, DATABASE_PASSWORD: password };
  const main = join(productDir, 'libs/persistence/src/migrate-main.js');
  return (await run(process.execPath, [main], { env })).trim().split('\n').filter((line) => line.includes(': '));
}
