import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const TMPFS = 0x0102_1994;
const ROOM = 4 * 1024 ** 3;

/** Whether Linux keeps a folder in memory here, and there is room in both. */
async function hasRoom() {
  const { type, bavail, bsize } = await statfs(MEMORY).catch(() => ({}));
  return type === TMPFS && Math.min(bavail * bsize, process.availableMemory()) >= ROOM;
}

/** A new folder for what may be lost, open to the user of the database: in memory where that can be, where a database is cloned ten times as fast. */
export async function memoryFolder(prefix) {
  const home = await mkdtemp(join((await hasRoom()) ? MEMORY : tmpdir(), prefix));
  await chmod(home, 0o755);
  return home;
}
