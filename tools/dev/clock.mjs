// npm run dev:clock -- +4d | +3h | +1d12h | --to <instant with zone>: moves the clock of all services forward, and stays
// until each of them shows it. Without an argument it tells where the clock stands. Tokens and TLS keep real time.
import { offsetFor, offsetsIn } from './stack/clock-arguments.mjs';
import { readOffset, writeOffset } from './stack/clock-file.mjs';
import { until } from './stack/process.mjs';
import { readState } from './stack/state.mjs';

const shown = (offsetMs) => `${new Date(Date.now() + offsetMs).toISOString()} (${(offsetMs / 3_600_000).toFixed(2)} h ahead)`;

async function allShow(gateway, offsetMs) {
  const answer = await fetch(`${gateway}/healthz`, { signal: AbortSignal.timeout(3_000) });
  const offsets = offsetsIn(await answer.json());
  return offsets.length > 0 && offsets.every((each) => each === offsetMs);
}

async function move(args) {
  const now = Date.now();
  const offsetMs = offsetFor(args, { offsetMs: await readOffset(), now });
  await writeOffset(offsetMs);
  const state = await readState();
  if (state) await until(() => allShow(state.gateway, offsetMs), { timeoutMs: 20_000, what: 'the new time in every service' });
  console.log(`The clock of the services is at ${shown(offsetMs)}${state ? '' : ', once they run'}.`);
}

try {
  const args = process.argv.slice(2);
  if (args.length === 0) console.log(`The clock of the services is at ${shown(await readOffset())}.`);
  else await move(args);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
