import { pause } from './client.mjs';

const TIMES = 5;

/** Waits until nothing is unpublished and nothing unheard several times in a row, for what is heard may make somebody say more. */
export async function untilQuiet({ database, broker }, { timeoutMs }) {
  const end = performance.now() + timeoutMs;
  let [unpublished, pending] = [];
  for (let quiet = 0; quiet < TIMES; await pause(300)) {
    [unpublished, pending] = [await database.unpublished(), await broker.pending()];
    quiet = unpublished === 0 && pending === 0 ? quiet + 1 : 0;
    if (performance.now() > end) throw new Error(`not quiet after ${timeoutMs / 1_000} s: ${unpublished} facts unpublished, ${pending} to be heard`);
  }
}
