import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { stackFile } from './paths.mjs';

/** What .local/stack.json tells tools, tests and checks from outside. */
export function describe({ addresses, units, postgres, nats, database, broker, logins }) {
  const { gateway, identity } = addresses;
  const issuer = `${identity}/realms/huiyin`;
  const processes = units.filter(({ current }) => current).map(({ name, current: { pid, health, metrics } }) => [name, { pid, health, metrics }]);
  return {
    gateway,
    graphql: `${gateway}/graphql`,
    portal: `${gateway}/`,
    issuer,
    tokenEndpoint: `${issuer}/protocol/openid-connect/token`,
    clientId: 'huiyin-cli',
    logins,
    processes: Object.fromEntries(processes),
    postgres: { pid: postgres?.current?.pid ?? null, url: database.adminUrl },
    nats: { pid: nats?.current?.pid ?? null, url: broker.url, store: nats?.current?.store ?? null },
  };
}

let written = Promise.resolve();

/** Whole or not at all: a reader never sees half of it. Processes that come up at once are told one after another. */
export function writeState(state) {
  const write = async () => {
    await writeFile(`${stackFile}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
    await rename(`${stackFile}.new`, stackFile);
  };
  const mine = written.then(write);
  written = mine.catch(() => {});
  return mine;
}

/** What the running stack told of itself; undefined when none told anything. */
export async function readState() {
  try {
    return JSON.parse(await readFile(stackFile, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export const removeState = () => rm(stackFile, { force: true });
