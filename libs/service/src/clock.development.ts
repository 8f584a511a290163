import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Offset } from './service-clock';

const content = z.object({ offsetMs: z.number() });
const LOOK_EVERY_MS = 5;

const absent = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/**
 * The offset in a JSON file `{ offsetMs }`, looked at again at most every 5 ms of use. It never goes back; where it begins in the
 * past it goes on from there.
 */
export const developmentOffset = (file: string): Offset => {
  let offset: number | undefined;
  let changedAt = 0;
  let lookedAt = 0;
  const look = (): void => {
    const { mtimeMs } = statSync(file);
    if (mtimeMs === changedAt) return;
    const parsed = content.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) offset = Math.max(offset ?? -Infinity, parsed.data.offsetMs);
    changedAt = mtimeMs;
  };
  return () => {
    const now = performance.now();
    if (now - lookedAt < LOOK_EVERY_MS && lookedAt > 0) return (offset ??= 0);
    lookedAt = now;
    try {
      look();
    } catch (error) {
      // Not there yet, or being written: the next look reads it.
      if (!absent(error) && !(error instanceof SyntaxError)) throw error;
    }
    return (offset ??= 0);
  };
};
