// What processes use, from Linux's /proc.
import { readFileSync, readdirSync } from 'node:fs';

/** A file of a process; '' when the process has ended meanwhile. */
function ofProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  }
}

const parentOf = (pid) => Number(/\) \S (\d+)/.exec(ofProcess(pid, 'stat'))?.[1]);

/** A process and what it started: PostgreSQL has one per connection. */
function family(pids) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return all.filter((pid) => pids.includes(pid) || pids.includes(parentOf(pid)));
}

// A tick is 10 ms everywhere that matters.
const cpuMs = (pid) => (ofProcess(pid, 'stat').split(') ')[1] ?? '').split(' ').slice(11, 13).reduce((sum, each) => sum + Number(each) * 10, 0);

/** Memory of one process, its part of shared pages counted. */
export const pssMb = (pid) => Number(/^Pss:\s+(\d+)/m.exec(ofProcess(pid, 'smaps_rollup'))?.[1] ?? 0) / 1_024;

export const memoryOf = (pids) => family(pids).reduce((sum, pid) => sum + pssMb(pid), 0);

/** Named groups of processes of a stack. */
export const groupsOf = ({ processes, postgres, nats }) => [
  ...Object.entries(processes).map(([name, { pid }]) => [name, [pid]]),
  ['postgres', [postgres.pid]],
  ['nats', [nats.pid]],
];

/** Milliseconds of CPU that each group spends while `work` runs; what ends meanwhile (a connection of the database) is not counted. */
export async function cpuDuring(groups, work) {
  const at = () => groups.map(([, pids]) => new Map(family(pids).map((pid) => [pid, cpuMs(pid)])));
  const before = at();
  await work();
  return at().map((after, group) => [...after].reduce((sum, [pid, ms]) => sum + ms - (before[group].get(pid) ?? 0), 0));
}
