import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir } from '../stack/paths.mjs';

const file = join(localDir, 'history.json');

/** How far the past has been told, and what was found of each case; undefined where none was begun. */
export const readHistory = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

// Whole or not at all, and for nobody else: receipts' codes are in it.
export const keepHistory = (history) => {
  writeFileSync(`${file}.new`, JSON.stringify(history), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return history;
};

/** A past of so many days before now. The salt makes the ids of its commands this stack's own. */
export const beginHistory = ({ seed, cases, days, now }) =>
  keepHistory({ seed, cases, from: now - days * 86_400_000, to: now, salt: randomBytes(16).toString('hex'), next: 0, places: {}, known: {}, stopped: [], ended: null });
