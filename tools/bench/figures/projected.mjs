import { fork } from 'node:child_process';
import { join } from 'node:path';
import { cpuDuring } from '../processes.mjs';
import { told } from './limits.mjs';

/** One of the two processes; `ask` sends a word and gives the answer that has this field. */
const started = async (file, env) => {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
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

/** How long until an overview has what was filed by now, asked now and then while more is said: many questions would be a load of their own. */
const freshness = async (saying, reading, before, isOver) => {
  const times = [];
  while (!isOver()) {
    const [asked, count] = [performance.now(), await saying.ask('filings')];
    while ((await filedIn(reading)) < before + count) await pause(20);
    times.push(performance.now() - asked);
    await pause(5_000);
  }
  return times;
};

/** Facts committed at a rate, one process saying and publishing, one projecting: from commit to commit, and until an overview has it. */
export const measureProjected = async ({ admin, environment, pids }, reading, { tenantIds, rate, seconds, warm }) => {
  const projecting = await started('projecting.mjs', environment('reporting'));
  const begin = (duration) => started('saying.mjs', { ...environment('intake'), SAYING: JSON.stringify({ tenants: tenantIds, rate, seconds: duration, from: '2026-11-20T00:00:00Z' }) });
  await traced(admin);
  const warming = await begin(warm);
  let expected = (await warming.ask('say', 'said')).length;
  await warming.stop();
  const arrived = async () => {
    for (let tries = 0; (await projecting.ask('count')) < expected; tries += 1) {
      if (tries > 1_200) throw new Error('not all that was said is projected');
      await pause(50);
    }
  };
  await arrived();
  const before = await filedIn(reading);
  await traced(admin);
  const saying = await begin(seconds);
  let over = false;
  const fresh = freshness(saying, reading, before, () => over);
  const groups = [['saying', [saying.pid]], ['projecting', [projecting.pid]], ['postgres', [pids.postgres]], ['nats', [pids.nats]]];
  let said, took;
  const cpu = await cpuDuring(groups, async () => {
    const from = performance.now();
    said = await saying.ask('say', 'said').finally(() => (over = true));
    took = (performance.now() - from) / 1_000;
    expected += said.length;
    await arrived();
  });
  const projected = new Map(await projecting.ask('projected'));
  told(`committed to projected, ${(said.length / took).toFixed(0)}/s for ${took.toFixed(0)} s`, said.map(([id, at]) => projected.get(id) - at), { p95: 15, p99: 50 });
  console.log(`  CPU a fact: ${groups.map(([name], at) => `${name} ${(cpu[at] / said.length).toFixed(2)} ms`).join(', ')}`);
  told('filed until an overview has it, meanwhile', await fresh, { p99: 5_000 });
  await Promise.all([saying.stop(), projecting.stop()]);
  if (said.length < rate * seconds * 0.95) throw new Error(`only ${said.length} facts were said`);
};
