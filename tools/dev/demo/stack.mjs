import { readFileSync } from 'node:fs';
import { stackFile } from '../stack/paths.mjs';

export { root } from '../stack/paths.mjs';

/** What the running stack says of itself. */
export const readStack = () => {
  try {
    return JSON.parse(readFileSync(stackFile, 'utf8'));
  } catch {
    console.error('No running stack was found: start it with npm start.');
    process.exit(1);
  }
};
