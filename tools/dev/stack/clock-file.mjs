import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { clockFile } from './paths.mjs';

/** By how much the clock of all services of this stack is ahead of the machine's, in milliseconds. */
export async function readOffset() {
  try {
    return JSON.parse(await readFile(clockFile, 'utf8')).offsetMs;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** Whole or not at all, since services read it at any moment; of this stack, or of another whose file is named. */
export async function writeOffset(offsetMs, file = clockFile) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify({ offsetMs }));
  await rename(`${file}.new`, file);
}

export const ensureClock = async () => writeOffset(await readOffset());
