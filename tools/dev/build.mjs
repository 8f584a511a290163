import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = ['apps', 'libs', 'tools/build', 'package-lock.json', 'nx.json', 'tsconfig.base.json'];
const isLeftOut = (name) => name === 'node_modules' || /\.(spec|test)\.tsx?$/.test(name) || name.endsWith('.md');

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) if (!isLeftOut(name)) yield* filesUnder(join(path, name));
}

/** What the build depends on, as one hash of names, sizes and times: a few milliseconds instead of Nx's seconds. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of sources.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    for (const file of filesUnder(source)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const finished = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

const stampOf = (root) => join(root, 'dist/.fingerprint');

/** Whether dist/ was built from other sources than are here now, or not at all. */
export function isStale(root, wanted = fingerprint(root)) {
  const stamp = stampOf(root);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted;
}

/** Builds every project into dist/ unless nothing changed since the last time. Answers whether it had to. */
export async function buildWhatChanged(root) {
  const wanted = fingerprint(root);
  if (!isStale(root, wanted)) return false;
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = [existsSync(nx) ? nx : join(root, 'node_modules/nx/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  if ((await finished(child)) !== 0) {
    process.stderr.write(output);
    throw new Error('the build failed; its output is above');
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(root), wanted);
  return true;
}
