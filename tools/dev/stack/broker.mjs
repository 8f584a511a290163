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

/** Runs streams.mjs by the deploy login: `deploy` makes streams and consumers, `settle` waits until all is heard. */
export function streams(act, { broker, secrets, database, services }) {
  const password = process.env[passwordVariable('deploy')] ?? secrets.nats.deploy;
  const env = { PATH: process.env.PATH, NATS_URL: broker.url, NATS_PASSWORD: password, DATABASE_ADMIN_URL: database.adminUrl, HEARERS: services.map(({ name }) => name).join() };
  return run(process.execPath, [join(import.meta.dirname, 'streams.mjs'), act], { env });
}
