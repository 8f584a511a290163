import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
/** Kept over restarts, never committed: data, secrets, logs, the state file. */
export const localDir = process.env.HUIYIN_LOCAL_DIR ? resolve(process.env.HUIYIN_LOCAL_DIR) : join(root, '.local');
export const cacheDir = join(root, '.cache');
export const distDir = join(root, 'dist');
/** Where services and gateway run from: dist/, or what an image holds. */
export const productDir = process.env.HUIYIN_PRODUCT_DIR ? resolve(process.env.HUIYIN_PRODUCT_DIR) : distDir;
export const isProduction = productDir !== distDir;
export const stackFile = join(localDir, 'stack.json');
export const secretsFile = join(localDir, 'secrets.json');
export const clockFile = join(localDir, 'clock.json');
export const loginsFile = join(localDir, 'logins.json');
