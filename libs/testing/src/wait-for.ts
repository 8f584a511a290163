import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 5;

/** Resolves with what `look` finds once it is true; fails with `what` when that does not happen in time. */
export const waitFor = async <T>(what: string, look: () => Promise<T> | T, timeoutMs = 10_000): Promise<NonNullable<T>> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(EVERY_MS);
  }
};
