import { join } from 'node:path';
import { KeptPort } from './free-port.mjs';
import { logFile, tell } from './logs.mjs';
import { natsServer } from './nats-binary.mjs';
import { passwordVariable, startNats } from './nats.mjs';
import { localDir } from './paths.mjs';
import { run } from './process.mjs';
import { Unit } from './unit.mjs';

/** Our own NATS as a unit that is kept running, on the same port over restarts. */
export function brokerUnit(secrets, onChange) {
  const [dir, kept, log] = [join(localDir, 'nats'), new KeptPort(4223), logFile('nats')];
  const say = (text) => tell('nats', text);
  const start = async ({ onSpawn }) => {
    // Fetching it may take minutes, and a port stays free for less.
    await natsServer({ say });
    return kept.start((port) => startNats({ dir, port, passwords: secrets.nats, onOutput: (text) => log.write(text), onSpawn, say }));
  };
  return new Unit('nats', start, { onChange, say });
}

/**
 * Runs streams.mjs: `logins` tries each login that this stack uses, `deploy` makes streams and consumers, `settle` waits until
 * all is heard.
 */
export async function streams(act, { broker, secrets, database, services }) {
  const users = ['deploy', 'gateway', ...services.map(({ name }) => name)];
  const passwords = Object.fromEntries(users.map((user) => [passwordVariable(user), process.env[passwordVariable(user)] ?? secrets.nats[user]]));
  const env = { PATH: process.env.PATH, ...passwords, NATS_URL: broker.url, DATABASE_ADMIN_URL: database.adminUrl, NATS_USERS: users.join(), HEARERS: services.map(({ name }) => name).join() };
  try {
    return await run(process.execPath, [join(import.meta.dirname, 'streams.mjs'), act], { env });
  } catch (error) {
    throw error.said ? new Error(error.said, { cause: error }) : error;
  }
}
