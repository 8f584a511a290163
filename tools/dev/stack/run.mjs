import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildWhatChanged } from '../build.mjs';
import { bringUp } from './bring-up.mjs';
import { casesAskedFor } from './history.mjs';
import { lockName, reapOrphans, releaseLock, takeLock } from './lock.mjs';
import { localDir, root } from './paths.mjs';
import { persistentDir } from './postgres-home.mjs';
import { greeting, step } from './progress.mjs';
import { readState, removeState } from './state.mjs';

async function beginAnew() {
  const data = await persistentDir();
  if (!data.startsWith(localDir)) await rm(dirname(data), { recursive: true, force: true });
  for (const name of readdirSync(localDir)) if (name !== lockName) await rm(join(localDir, name), { recursive: true, force: true });
}

async function leave(pid) {
  const state = await readState();
  const where = state ? `: ${state.portal}` : ', starting still';
  console.log(`Huiyin runs already (process ${pid})${where}`);
  process.exit(0);
}

/** Ends what runs in the reverse order of its start; a second Ctrl-C does not wait. */
function stopOnSignal(stack) {
  const stop = async (signal) => {
    if (stack.isStopping) process.exit(1);
    stack.isStopping = true;
    console.log(`\nStopping (${signal}) …`);
    await stack.stop();
    await removeState();
    releaseLock();
    console.log('Stopped. The data stay in .local.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(signal));
}

/** Brings the stack up and stays. Ends this process with 1 when it cannot come up. */
export async function runStack({ fresh, build, withoutHistory, identity = 'embedded' }) {
  const stack = { isStopping: false, stop: async () => {} };
  stopOnSignal(stack);
  try {
    const startedAt = Date.now();
    const cases = casesAskedFor(withoutHistory);
    const holder = await takeLock();
    if (holder) return await leave(holder);
    await removeState();
    await reapOrphans();
    if (fresh) await step('fresh', async () => (await beginAnew(), 'data, secrets and clock removed'));
    if (build) await step('build', async () => ((await buildWhatChanged(root)) ? 'built into dist/' : 'nothing changed'));
    const state = await bringUp(stack, { cases, identity });
    greeting(state, Date.now() - startedAt);
  } catch (error) {
    // What was under way when Ctrl-C came fails of it; the stop that it began ends this process.
    if (stack.isStopping) return;
    console.error(`\n${error.message}`);
    await stack.stop();
    releaseLock();
    process.exit(1);
  }
}
