// npm run dev:clock -- +4d | +3h | +1d12h | --to <instant with zone>: moves the clock of all services forward, and stays
// until each of them shows it. Without an argument it tells where the clock stands. Tokens and TLS keep real time.
import { offsetFor } from './stack/clock-arguments.mjs';
import { readOffset } from './stack/clock-file.mjs';
import { showClock } from './stack/shown-clock.mjs';
import { readState } from './stack/state.mjs';

const shown = (offsetMs) => `${new Date(Date.now() + offsetMs).toISOString()} (${(offsetMs / 3_600_000).toFixed(2)} h ahead)`;

async function move(args) {
  const now = Date.now();
  const offsetMs = offsetFor(args, { offsetMs: await readOffset(), now });
  const state = await readState();
  await showClock(state?.gateway, offsetMs);
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
