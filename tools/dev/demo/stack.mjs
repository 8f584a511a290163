import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** What the running stack says of itself. */
export const readStack = () => {
  try {
    return JSON.parse(readFileSync(join(root, '.local/stack.json'), 'utf8'));
  } catch {
    console.error('No running stack was found: start it with npm start.');
    process.exit(1);
  }
};
