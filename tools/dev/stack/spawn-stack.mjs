import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatChanged } from '../build.mjs';
import { root } from './paths.mjs';
import { hasExited } from './process.mjs';

/** A folder for a stack of its own; other users may enter it, for the database runs as one of them under root. */
export function temporaryHome(name = 'stack') {
  const home = mkdtempSync(join(tmpdir(), `huiyin-${name}-`));
  chmodSync(home, 0o755);
  return { localDir: join(home, 'local'), remove: () => rmSync(home, { recursive: true, force: true }) };
}

/**
 * `npm start` as a process beside this one, on data in `localDir`, for chaos and benches. What changed since the last build is
 * built before, and not counted: nothing is measured by an old build.
 * Answers { state(), pid, tookMs, stop() } when all is healthy; `state()` reads .local/stack.json anew, for pids change.
 */
export async function spawnStack({ localDir, env = {}, timeoutMs = 180_000 }) {
  if (await buildWhatChanged(root)) console.log('dist/ was older than its sources: built');
  const from = performance.now();
  const stateFile = join(localDir, 'stack.json');
  rmSync(stateFile, { force: true });
  const child = spawn(process.execPath, [join(root, 'tools/dev/start.mjs'), '--no-build'], {
    cwd: root,
    env: { ...process.env, HUIYIN_HISTORY: 'none', ...env, HUIYIN_LOCAL_DIR: localDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-8_000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (!hasExited(child)) child.kill('SIGINT');
    await ended;
  };
  while (!existsSync(stateFile)) {
    const isLate = performance.now() - from > timeoutMs;
    if (isLate) await stop();
    if (isLate || hasExited(child)) throw new Error(`the stack did not come up:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const state = () => JSON.parse(readFileSync(stateFile, 'utf8'));
  return { pid: child.pid, tookMs: performance.now() - from, state, said: () => said, stop };
}
