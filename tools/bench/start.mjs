// node tools/bench/start.mjs [--again 2] [--idle 20]: time to healthy on fresh data and again on its own, memory of all
// processes (PSS: shared pages counted once) and CPU while nothing happens. Builds what changed before; Linux.
import { parseArgs } from 'node:util';
import { spawnStack, temporaryHome } from '../dev/stack/spawn-stack.mjs';
import { cpuDuring, groupsOf, memoryOf, pssMb } from './processes.mjs';

const { values } = parseArgs({ options: { again: { type: 'string', default: '2' }, idle: { type: 'string', default: '20' } } });
const home = temporaryHome('bench');
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function measure({ state, pid: supervisor }) {
  const children = groupsOf(state());
  const groups = [...children, ['supervisor', [supervisor]]];
  // The supervisor's children are counted by themselves.
  const own = groups.map(([name, pids]) => (name === 'supervisor' ? pssMb(supervisor) : memoryOf(pids)));
  await pause(5_000);
  const seconds = Number(values.idle);
  const cpu = (await cpuDuring(children, () => pause(seconds * 1_000))).map((ms) => ms / (seconds * 10));
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
