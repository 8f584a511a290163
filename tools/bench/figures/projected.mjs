import { fork } from 'node:child_process';
import { join } from 'node:path';
import { memoryFlags } from '../../dev/stack/services.mjs';
import { cpuDuring } from '../processes.mjs';
import { told } from './limits.mjs';

/**
 * One of the two processes; `ask` sends a word and gives the answer that has this field. Each has a session of its own, as the services of
 * a stack have: Linux shares the processors among sessions before it shares them among the processes of one.
 */
const started = async (file, env) => {
  const surroundings = { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
  const child = fork(join(import.meta.dirname, file), { detached: true, execArgv: memoryFlags, ...surroundings });
  const waiting = new Set();
  child.on('message', (message) => {
    for (const one of waiting) if (one.field in message && waiting.delete(one)) one.resolve(message[one.field]);
  });
  child.once('exit', (code) => waiting.forEach(({ reject }) => reject(new Error(`${file} ended with ${code}`))));
  const answer = (field) => new Promise((resolve, reject) => void waiting.add({ field, resolve, reject }));
  await answer('ready');
  const ask = (word, field = word) => {
    const answered = answer(field);
    child.send(word);
    return answered;
  };
  const stop = () =>
    new Promise((ended) => {
      child.once('exit', ended);
      child.send('stop');
    });
  return { ask, stop, pid: child.pid };
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Every question leaves a trace in each tenant that it touched: those asked so far have been written down. */
const traced = async (admin) => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const { rows: [{ left }] } = await admin.query('select (select sum(cardinality(tenants)) from reporting.audit_read) - (select count(*) from reporting.audit_trace) as left');
    if (Number(left) <= 0) return;
    await pause(100);
  }
  throw new Error('not every question has left its traces');
};

const filedIn = async (reading) => (await reading.overview('2026-Q4')).total.find(({ figure }) => figure === 'items').value;

/** How long until an overview has what was filed by now, to a second, asked each five seconds while more is said. */
const freshness = async (saying, reading, isOver) => {
  const [seen, filed] = [await filedIn(reading), await saying.ask('filings')];
  const times = [];
  while (!isOver()) {
    const [asked, count] = [performance.now(), await saying.ask('filings')];
    while ((await filedIn(reading)) - seen < count - filed) await pause(1_000);
    times.push(performance.now() - asked);
    await pause(5_000);
  }
  return times;
};

/**
 * Facts committed at a rate, one process saying and publishing, one projecting: from commit to commit; then, said at the same rate,
 * until an overview has them: each question of an auditor says a fact in every tenant that it touched, and is a load of its own.
 */
export const measureProjected = async ({ admin, environment, pids }, reading, { tenantIds, rate, seconds, warm }) => {
  const projecting = await started('projecting.mjs', environment('reporting'));
  await traced(admin);
  const saying = await started('saying.mjs', { ...environment('intake'), SAYING: JSON.stringify({ tenants: tenantIds, rate, from: '2026-11-20T00:00:00Z' }) });
  let expected = 0;
  const say = async (duration) => {
    const said = await saying.ask({ say: duration }, 'said');
    expected += said.facts.length;
    for (let tries = 0; (await projecting.ask('count')) < expected; tries += 1) {
      if (tries > 1_200) throw new Error('not all that was said is projected');
      await pause(50);
    }
    if (said.facts.length < rate * duration * 0.95) throw new Error(`only ${said.facts.length} facts were said`);
    return said;
  };
  await say(warm);

  const groups = [['saying', [saying.pid]], ['projecting', [projecting.pid]], ['postgres', [pids.postgres]], ['nats', [pids.nats]]];
  let said;
  const cpu = await cpuDuring(groups, async () => {
    said = await say(seconds);
  });
  const projected = new Map(await projecting.ask('projected'));
  const { facts, seconds: took } = said;
  told(`committed to projected, ${(facts.length / took).toFixed(0)}/s for ${took.toFixed(0)} s`, facts.map(([id, at]) => projected.get(id) - at), { p95: 15, p99: 50 });
  console.log(`  CPU a fact: ${groups.map(([name], at) => `${name} ${(cpu[at] / facts.length).toFixed(2)} ms`).join(', ')}`);

  let over = false;
  const fresh = freshness(saying, reading, () => over);
  await say(seconds).finally(() => (over = true));
  told('filed until an overview has it, meanwhile', await fresh, { p99: 5_000 });
  await Promise.all([saying.stop(), projecting.stop()]);
};
