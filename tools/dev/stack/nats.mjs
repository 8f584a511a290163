import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { freePort, takenError } from './free-port.mjs';
import { natsServer } from './nats-binary.mjs';
import { configFor } from './nats-version.mjs';
import { root } from './paths.mjs';
import { hasExited, lastWords, spawnApart, stopProcess, until } from './process.mjs';

export const natsConfig = join(root, 'deploy/nats/nats.conf');
export const natsUsers = ['deploy', 'gateway', 'tenancy', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting'];

export const passwordVariable = (user) => `NATS_${user.toUpperCase()}_PASSWORD`;

/** Undefined for the greeting of something that is no NATS. */
function infoIn(line) {
  try {
    return line.startsWith('INFO ') ? JSON.parse(line.slice('INFO '.length)) : undefined;
  } catch {
    return undefined;
  }
}

/** What a client sees first: the server's INFO line, as an object; undefined while nobody answers. */
export const natsInfo = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host, timeout: 1_000 });
    let text = '';
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\r\n')) end(infoIn(text.slice(0, text.indexOf('\r\n'))));
    });
    socket.on('timeout', () => end(undefined));
    socket.on('error', () => end(undefined));
  });

/** Whether the server of this name answers on the port: another one there, ours about to fail, is none. */
async function ready({ port, child, name, said }) {
  if (hasExited(child)) throw /address already in use/i.test(said()) ? takenError('nats-server', port) : Object.assign(new Error('nats-server ended while starting'), { final: true });
  const info = await natsInfo(port);
  return info?.server_name === name && info.jetstream;
}

/**
 * Starts a nats-server with JetStream on the logins of deploy/nats/nats.conf; its store is `dir`/jetstream.
 * `passwords` = { deploy: '…', intake: '…', … }: letters first, for the server reads a leading digit as a number.
 * `ephemeral` does not sync each write, for tests. Answers { pid, port, url, version, store, child, stop(), remove() }.
 */
export async function startNats({ dir, port, passwords, ephemeral = false, onOutput = () => {}, onSpawn = () => {}, say = () => {} }) {
  const { path, version } = await natsServer({ say });
  const chosen = port ?? (await freePort());
  await mkdir(dir, { recursive: true });
  const config = join(dir, 'nats.conf');
  await writeFile(config, configFor(await readFile(natsConfig, 'utf8'), { version, ephemeral }));
  const store = join(dir, 'jetstream');
  // Its heap is small: collected at each doubling, that alone took a sixth of its time.
  const env = { PATH: process.env.PATH, NATS_STORE_DIR: store, GOGC: '400' };
  for (const user of natsUsers) {
    if (!passwords[user]) throw new Error(`startNats needs a password for ${user}`);
    env[passwordVariable(user)] = passwords[user];
  }
  const name = `huiyin-${randomUUID()}`;
  const flags = ['--config', config, '--addr', '127.0.0.1', '--port', `${chosen}`, '--name', name];
  const child = spawnApart(path, flags, { env });
  onSpawn(child.pid);
  const said = lastWords(child, onOutput);
  const stop = () => stopProcess(child, { signal: 'SIGTERM' });
  try {
    await until(() => ready({ port: chosen, child, name, said }), { timeoutMs: 60_000, what: 'nats-server' });
  } catch (error) {
    await stop();
    throw error;
  }
  const remove = () => rm(dir, { recursive: true, force: true });
  return { pid: child.pid, port: chosen, url: `nats://127.0.0.1:${chosen}`, version, store, child, stop, remove };
}
