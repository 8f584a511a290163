import { pause } from './client.mjs';

const TIMES = 5;
// A sweep looks so far behind the clock.
const SLACK_MS = 1_000;

/**
 * Waits until nothing is unpublished, unheard or due several times in a row, for what is heard may make somebody say more. The
 * services' clock is `aheadMs` ahead.
 */
export async function untilQuiet({ database, broker, aheadMs = 0 }, { timeoutMs }) {
  const end = performance.now() + timeoutMs;
  let [unpublished, pending, due] = [];
  for (let quiet = 0; quiet < TIMES; await pause(300)) {
    [unpublished, pending, due] = [await database.unpublished(), await broker.pending(), await database.due(new Date(Date.now() + aheadMs - SLACK_MS))];
    quiet = unpublished === 0 && pending === 0 && due === 0 ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`not quiet after ${timeoutMs / 1_000} s: ${unpublished} facts unpublished, ${pending} to be heard, ${due} steps due`);
  }
}
