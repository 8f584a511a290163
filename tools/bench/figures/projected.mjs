import { fork } from 'node:child_process';
import { join } from 'node:path';
import { told } from './limits.mjs';

/** One of the two processes; `ask` sends a word and gives the answer that has this field. */
const started = async (file, env) => {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = (field) =>
    new Promise((resolve, reject) => {
      const hear = (message) => {
        if (!(field in message)) return;
        child.off('message', hear);
        resolve(message[field]);
      };
      child.on('message', hear);
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    });
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
  return { ask, stop };
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** How long until the overview has what was filed by now, asked again and again while more is said. */
const freshness = async (saying, reading, before, isOver) => {
  const times = [];
  const filed = async () => (await reading.overview('2026-Q4')).total.find(({ figure }) => figure === 'items').value;
  while (!isOver()) {
    const [asked, count] = [performance.now(), await saying.ask('filings')];
    while ((await filed()) < before + count) await pause(1);
    times.push(performance.now() - asked);
    await pause(500);
  }
  return times;
};

/** Facts committed at a rate, one process saying and publishing, one projecting: from commit to commit, and until an overview has it. */
export const measureProjected = async ({ environment }, reading, { tenantIds, rate, seconds, warm }) => {
  const projecting = await started('projecting.mjs', environment('reporting'));
  const begin = (duration) => started('saying.mjs', { ...environment('intake'), SAYING: JSON.stringify({ tenants: tenantIds, rate, seconds: duration, from: '2026-11-20T00:00:00Z' }) });
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
  const before = (await reading.overview('2026-Q4')).total.find(({ figure }) => figure === 'items').value;
  const saying = await begin(seconds);
  let over = false;
  const fresh = freshness(saying, reading, before, () => over);
  const from = performance.now();
  const said = await saying.ask('say', 'said').finally(() => (over = true));
  const took = (performance.now() - from) / 1_000;
  expected += said.length;
  await arrived();
  const projected = new Map(await projecting.ask('projected'));
  told(`committed to projected, ${(said.length / took).toFixed(0)}/s for ${took.toFixed(0)} s`, said.map(([id, at]) => projected.get(id) - at), { p95: 15, p99: 50 });
  told('filed until an overview has it, meanwhile', await fresh, { p99: 5_000 });
  await Promise.all([saying.stop(), projecting.stop()]);
  if (said.length < rate * seconds * 0.95) throw new Error(`only ${said.length} facts were said`);
};
