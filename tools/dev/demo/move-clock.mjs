import { offsetFor } from '../stack/clock-arguments.mjs';
import { readOffset } from '../stack/clock-file.mjs';
import { showClock } from '../stack/shown-clock.mjs';

/** Moves the clock of all services to an instant, as `npm run dev:clock -- --to …` does. */
export const moveClock = async ({ gateway }, instant) =>
  showClock(gateway, offsetFor(['--to', instant.toISOString()], { offsetMs: await readOffset(), now: Date.now() }));
