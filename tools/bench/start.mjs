// node tools/bench/start.mjs [--again 2] [--idle 20]: time to healthy on fresh data and again on its own, memory of all
// processes (PSS: shared pages counted once) and CPU while nothing happens. Runs what dist/ holds (npm run build); Linux.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { spawnStack, temporaryHome } from '../dev/stack/spawn-stack.mjs';

const { values } = parseArgs({ options: { again: { type: 'string', default: '2' }, idle: { type: 'string', default: '20' } } });
const home = temporaryHome('bench');
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

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

const pssMb = (pid) => Number(/^Pss:\s+(\d+)/m.exec(ofProcess(pid, 'smaps_rollup'))?.[1] ?? 0) / 1_024;
const ticksOf = (pid) => (ofProcess(pid, 'stat').split(') ')[1] ?? '').split(' ').slice(11, 13).reduce((sum, each) => sum + Number(each), 0);
const total = (pids, measure) => family(pids).reduce((sum, pid) => sum + measure(pid), 0);

const ticksByPid = (pids) => new Map(family(pids).map((pid) => [pid, ticksOf(pid)]));

/** Percent of a core by group; what ended meanwhile (a connection of the database) is not counted. */
async function idle(groups, seconds) {
  const before = groups.map(([, pids]) => ticksByPid(pids));
  await pause(seconds * 1_000);
  // A tick is 10 ms everywhere that matters.
  const spent = (pids, was) => [...ticksByPid(pids)].reduce((sum, [pid, ticks]) => sum + ticks - (was.get(pid) ?? 0), 0);
  return groups.map(([, pids], at) => (spent(pids, before[at]) * 10) / (seconds * 10));
}

async function measure({ state, pid: supervisor }) {
  const { processes, postgres, nats } = state();
  const groups = Object.entries(processes).map(([name, { pid }]) => [name, [pid]]);
  groups.push(['postgres', [postgres.pid]], ['nats', [nats.pid]], ['supervisor', [supervisor]]);
  const own = groups.map(([name, pids]) => (name === 'supervisor' ? pssMb(supervisor) : total(pids, pssMb)));
  await pause(5_000);
  const children = groups.filter(([name]) => name !== 'supervisor');
  const cpu = await idle(children, Number(values.idle));
  groups.forEach(([name], at) => console.log(`${name.padEnd(12)} ${own[at].toFixed(0).padStart(5)} MB ${at < cpu.length ? `${cpu[at].toFixed(2).padStart(6)} %` : ''}`));
  const sum = (list) => list.reduce((all, each) => all + each, 0);
  console.log(`${'together'.padEnd(12)} ${sum(own).toFixed(0).padStart(5)} MB ${sum(cpu).toFixed(2).padStart(6)} % of a core, idle\n`);
}

let stack;
try {
  for (let round = 0; round <= Number(values.again); round += 1) {
    stack = await spawnStack(home);
    console.log(`${round === 0 ? 'healthy on fresh data' : 'healthy again'}: ${(stack.tookMs / 1_000).toFixed(1)} s`);
    if (round === 0) await measure(stack);
    const from = performance.now();
    await stack.stop();
    console.log(`stopped in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  }
} finally {
  await stack?.stop();
  home.remove();
}
