import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, takenError } from './free-port.mjs';
import { binaries, prepareDataDir, serverUser } from './postgres-home.mjs';
import { hasExited, lastWords, run, spawnApart, stopProcess, until } from './process.mjs';

const { Client } = createRequire(import.meta.url)('pg');

// Small memory, no helper processes that wake for nothing; durability is left on.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 160,
  work_mem: '4MB',
  maintenance_work_mem: '48MB',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '1GB',
  max_worker_processes: 4,
  max_logical_replication_workers: 0,
  autovacuum_max_workers: 2,
  log_min_messages: 'warning',
  timezone: 'UTC',
};
// A killed process loses nothing with this, only a power cut does: right for tests, wrong for anything kept.
const ephemeralSettings = { fsync: 'off', full_page_writes: 'off', max_wal_size: '512MB' };

async function initialise({ native, dir, user, password, ephemeral }) {
  const passwordFile = join(await mkdtemp(join(tmpdir(), 'huiyin-')), 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const home = join(passwordFile, '..');
  if (user.uid !== undefined) await run('chown', ['-R', `${user.uid}:${user.gid}`, home]);
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  if (ephemeral) flags.push('--no-sync');
  try {
    await run(join(native, 'bin/initdb'), [`--pgdata=${dir}`, `--pwfile=${passwordFile}`, ...flags], { ...user, cwd: '/' });
  } catch (error) {
    // A cluster that was half made would look finished next time.
    await rm(dir, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Whether the folder's own note says that this process serves on this port: another server there proves nothing. */
async function serves({ dir, port, child }) {
  const note = (await readFile(join(dir, 'postmaster.pid'), 'utf8')).split('\n').map((line) => line.trim());
  return note[0] === `${child.pid}` && note[3] === `${port}` && note[7] === 'ready';
}

async function answers({ url, dir, port, child, said }) {
  if (hasExited(child)) throw /address already in use/i.test(said()) ? takenError('PostgreSQL', port) : Object.assign(new Error('PostgreSQL ended while starting'), { final: true });
  if (!(await serves({ dir, port, child }))) return false;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // What goes wrong is thrown by the calls below; without a listener it would end this process as well.
  client.on('error', (error) => error);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end();
  }
}

/**
 * Starts a PostgreSQL 18 on `dir`, made when empty. `ephemeral` gives up durability over a power cut, for tests.
 * `onOutput(text)` gets the server's log lines. Answers { pid, port, url, child, dir, stop(), remove() }; `url` is the
 * superuser's on database `postgres`. `sharedBuffers` is the memory for pages, little unless told. SIGKILL of `pid` and a
 * new start on the same folder recovers what was committed.
 */
export async function startPostgres({ dir, port, password = 'postgres', sharedBuffers = '96MB', ephemeral = false, onOutput = () => {}, onSpawn = () => {} }) {
  const [native, user, chosen] = [await binaries(), await serverUser(), port ?? (await freePort())];
  const isNew = await access(join(dir, 'PG_VERSION')).then(() => false, () => true);
  if (isNew) {
    await prepareDataDir(dir, user);
    await initialise({ native, dir, user, password, ephemeral });
  }
  const flags = Object.entries({ ...settings, shared_buffers: sharedBuffers, ...(ephemeral ? ephemeralSettings : {}) });
  const args = ['-D', dir, '-p', `${chosen}`, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawnApart(join(native, 'bin/postgres'), args, { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' }, lastSignal: 'SIGINT' });
  onSpawn(child.pid);
  const said = lastWords(child, onOutput);
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${chosen}/postgres`;
  const stop = () => stopProcess(child, { signal: 'SIGINT' });
  try {
    await until(() => answers({ url, dir, port: chosen, child, said }), { timeoutMs: 60_000, what: 'PostgreSQL' });
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid, port: chosen, url, child, dir, isNew, stop, remove: () => rm(dir, { recursive: true, force: true }) };
}
