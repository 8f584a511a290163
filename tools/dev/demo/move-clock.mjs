import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './stack.mjs';

/** Moves the clock of all services to an instant, as `npm run dev:clock -- --to …` does. */
export const moveClock = (instant) =>
  promisify(execFile)('node', [join(root, 'tools/dev/clock.mjs'), '--to', instant.toISOString()], { cwd: root });
