import { offsetsIn } from './clock-arguments.mjs';
import { writeOffset } from './clock-file.mjs';
import { until } from './process.mjs';

/** So long after it was written every service that uses its clock has seen it: it looks every 5 ms. */
export const SEEN_MS = 10;

async function allShow(gateway, offsetMs) {
  const answer = await fetch(`${gateway}/healthz`, { signal: AbortSignal.timeout(3_000) });
  const offsets = offsetsIn(await answer.json());
  return offsets.length > 0 && offsets.every((each) => each === offsetMs);
}

/** Moves the clock of all services and waits until each that answers shows it; where none run, they will begin with it. */
export async function showClock(gateway, offsetMs) {
  await writeOffset(offsetMs);
  if (gateway) await until(() => allShow(gateway, offsetMs), { timeoutMs: 20_000, everyMs: 10, what: 'the new time in every service' });
}
