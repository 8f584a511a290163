// One stack at a time in one .local; what a killed one left running is ended before the next begins.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir, root } from './paths.mjs';
import { run, until } from './process.mjs';

export const lockName = 'stack.lock';
const lockFile = join(localDir, lockName);
const runDir = join(localDir, 'run');

/** The command line of a live process; '' when there is none of that number, or only its remains (a zombie has no command line). */
async function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return existsSync('/proc/self') ? '' : (await run('ps', ['-o', 'args=', '-p', `${pid}`]).catch(() => '')).trim();
  }
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** The process that runs this stack now, if any. A number of a process that ended may belong to another one by now. */
async function running() {
  const pid = Number(read(lockFile));
  if (!pid || pid === process.pid) return undefined;
  return (await commandOf(pid)).includes('start.mjs') ? pid : undefined;
}

let isOurs = false;

/** Takes the lock or answers the pid of who has it. */
export async function takeLock() {
  mkdirSync(localDir, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, `${process.pid}`, { flag: 'wx' });
      isOurs = true;
      return undefined;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = await running();
    if (holder) return holder;
    rmSync(lockFile, { force: true });
  }
}

export const releaseLock = () => isOurs && rmSync(lockFile, { force: true });

/** Ends processes of this stack that outlived their supervisor; only those whose command line names this clone's files. */
export async function reapOrphans() {
  const files = existsSync(runDir) ? readdirSync(runDir) : [];
  for (const file of files) {
    const pid = Number(read(join(runDir, file)));
    const command = pid ? await commandOf(pid) : '';
    if (command.includes(root) || command.includes(localDir) || command.includes('huiyin-')) await end(pid);
    rmSync(join(runDir, file), { force: true });
  }
}

async function end(pid) {
  // SIGINT is PostgreSQL's fast shutdown, and the others' too.
  process.kill(pid, 'SIGINT');
  await until(async () => (await commandOf(pid)) === '', { timeoutMs: 8_000, what: 'the end of an earlier process' }).catch(() => process.kill(pid, 'SIGKILL'));
}
