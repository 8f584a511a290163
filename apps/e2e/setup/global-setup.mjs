import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const local = join(root, '.cache/e2e');
const DEADLINE_MS = 180_000;

/** The stack as `npm start` brings it up, on data of its own, shared by all journeys; or one that runs, named by `HUIYIN_STACK`. */
export default async function globalSetup() {
  if (process.env.HUIYIN_STACK) return;
  rmSync(local, { recursive: true, force: true });
  process.env.HUIYIN_LOCAL_DIR = local;
  process.env.HUIYIN_HISTORY ??= 'none';
  const stack = spawn('node', ['tools/dev/start.mjs', '--no-build'], { cwd: root, env: process.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  globalThis.__HUIYIN_STACK__ = stack;
  await new Promise((resolvePromise, reject) => {
    let output = '';
    const late = setTimeout(() => reject(new Error(`the stack was not up after ${DEADLINE_MS / 1000} s:\n${output}`)), DEADLINE_MS);
    const hear = (chunk) => {
      output += chunk;
      if (!output.includes('is up after')) return;
      clearTimeout(late);
      resolvePromise();
    };
    stack.stdout.on('data', hear);
    stack.stderr.on('data', hear);
    stack.once('exit', (code) => reject(new Error(`the stack ended with ${code}:\n${output}`)));
  });
  process.env.HUIYIN_STACK = JSON.stringify(JSON.parse(readFileSync(join(local, 'stack.json'), 'utf8')));
}
