import { readdir, readFile, readlink } from 'node:fs/promises';

const LISTENS = '0A';
const hex = (port) => port.toString(16).toUpperCase().padStart(4, '0');

async function listeningSockets(port) {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')));
  const rows = tables.flatMap((table) => table.split('\n').slice(1)).map((line) => line.trim().split(/\s+/));
  return rows.filter(([, local, , state]) => local?.endsWith(`:${hex(port)}`) && state === LISTENS).map((row) => `socket:[${row[9]}]`);
}

/** Whether the process itself listens on the port; true where the system does not tell (only Linux does). */
export async function listens(pid, port) {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => undefined);
  if (!names) return process.platform !== 'linux';
  const wanted = new Set(await listeningSockets(port));
  const open = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  return open.some((target) => wanted.has(target));
}

const groupOf = async (pid) => Number((await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ')[2]);

/** Whether a process of the group that this one leads listens on the port: a script may start the program that does. */
export async function groupListens(leader, port) {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return process.platform !== 'linux';
  for (const pid of pids) if ((await groupOf(pid)) === leader && (await listens(pid, port))) return true;
  return false;
}
