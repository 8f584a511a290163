// npm run service -- stop rewards: ends one service of the running stack and keeps it away.
// npm run service -- start rewards: lets it come back, and waits until it is ready.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { answersOk } from './stack/http.mjs';
import { until } from './stack/process.mjs';
import { readState } from './stack/state.mjs';
import { heldFile } from './stack/unit.mjs';

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
};

const stop = async (name, { pid }) => {
  const file = heldFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  await until(() => !isAlive(pid), { timeoutMs: 30_000, what: `the end of ${name}` });
  console.log(`${name} is stopped, and stays so until npm run service -- start ${name}.`);
};

const start = async (name) => {
  rmSync(heldFile(name), { force: true });
  const isReady = async () => {
    const { pid, health } = (await readState())?.processes[name] ?? {};
    return pid !== undefined && isAlive(pid) && answersOk(health.replace('/healthz', '/readyz'));
  };
  await until(isReady, { timeoutMs: 60_000, what: name });
  console.log(`${name} runs.`);
};

try {
  const [act, name] = process.argv.slice(2);
  const processes = (await readState())?.processes;
  if (!processes) throw new Error('No stack runs here; npm start begins one.');
  if (!['stop', 'start'].includes(act) || !(name in processes)) throw new Error(`npm run service -- stop|start <${Object.keys(processes).join('|')}>`);
  await (act === 'stop' ? stop : start)(name, processes[name]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
