import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../../../..');
const officer = { username: 'gd-officer', password: 'gd-officer-echo', sub: '46175039-ad06-415a-8846-9d40f4555b9b', name: '王雅琴', email: 'o@huiyin.example' };

export interface Identity {
  readonly origin: string;
  readonly issuer: string;
  readonly oidc: string;
  /** The subject of gd-officer. */
  readonly officer: string;
  /** The secret of huiyin-provisioner. */
  readonly provisionerSecret: string;
  /** The logout tokens that came to the portal's gateway, a listener here. */
  readonly logouts: readonly string[];
  /** How often a good login is sent until its refusal counts: the real Keycloak refuses one now and then. */
  readonly attempts: number;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const listen = (server: Server) => new Promise<number>((answer) => server.listen(0, '127.0.0.1', () => answer((server.address() as AddressInfo).port)));

export const freePort = async (): Promise<number> => {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((closed) => probe.close(closed));
  return port;
};

/** Hears which sessions ended, as a gateway does. */
async function gateway() {
  const logouts: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    logouts.push(new URLSearchParams(body).get('logout_token') ?? '');
    response.end();
  });
  const url = `http://127.0.0.1:${await listen(server)}/backchannel-logout`;
  return { url, logouts, close: () => server.close() };
}

/** Who can sign in, and from where. The first person is `officer`. */
export interface Realm {
  readonly people: readonly [object & { readonly username: string; readonly sub: string }, ...object[]];
  readonly portalUrl: string;
}

const usual: Realm = { people: [officer], portalUrl: 'http://127.0.0.1:3000' };

export interface Surroundings {
  readonly port: number;
  readonly portalUrl: string;
  readonly home: string;
  readonly peopleFile: string;
  readonly logoutUrl: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly officer: string;
  readonly provisionerSecret: string;
}

/** Starts one process of a provider; answers it with the subject of the first person once people can sign in. */
export type StartProvider = (surroundings: Surroundings) => Promise<Started>;

/** What every provider needs around it, and how it is stopped. */
export async function startAround({ people, portalUrl }: Realm, start: StartProvider, attempts = 1): Promise<Identity> {
  const home = mkdtempSync(join(tmpdir(), 'identity-'));
  const peopleFile = join(home, 'people.json');
  writeFileSync(peopleFile, JSON.stringify(people));
  const [port, heard] = [await freePort(), await gateway()];
  const surroundings = { port, portalUrl, home, peopleFile, logoutUrl: heard.url };
  let running = await start(surroundings);
  const origin = `http://127.0.0.1:${port}`;
  const issuer = `${origin}/realms/huiyin`;
  return {
    origin,
    issuer,
    oidc: `${issuer}/protocol/openid-connect`,
    officer: running.officer,
    provisionerSecret: running.provisionerSecret,
    logouts: heard.logouts,
    attempts,
    restart: async () => {
      await stopped(running.child);
      running = await start(surroundings);
    },
    stop: async () => {
      await stopped(running.child);
      heard.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Answers the first line that the process says and `wanted` makes something of. */
export const firstSaid = <T>(child: ChildProcess, wanted: (text: string) => T | undefined) =>
  new Promise<T>((answer, refuse) => {
    child.stdout?.on('data', (chunk) => {
      const found = wanted(`${chunk}`);
      if (found !== undefined) answer(found);
    });
    child.once('exit', (code) => refuse(new Error(`the provider ended with ${code}`)));
  });

const stopped = (child: ChildProcess) =>
  new Promise<void>((answer) => {
    child.once('exit', () => answer());
    child.kill('SIGTERM');
  });

/** Jest cannot load the provider, which is ESM: it is compiled and runs as the process that it is. */
export const startEmbedded = (realm: Realm = usual): Promise<Identity> =>
  startAround(realm, async ({ port, portalUrl, home, peopleFile, logoutUrl }) => {
    execFileSync(process.execPath, ['tools/build/compile.mjs', 'apps/identity', '--out', join('.cache', `identity-${process.pid}`)], { cwd: root });
    const out = join(root, '.cache', `identity-${process.pid}`);
    const provisionerSecret = randomBytes(18).toString('hex');
    const told = { PORT: `${port}`, PUBLIC_URL: `http://127.0.0.1:${port}`, PORTAL_URL: portalUrl, PEOPLE_FILE: peopleFile, KEYS_FILE: join(home, 'keys.json'), BACKCHANNEL_LOGOUT_URL: logoutUrl, PROVISIONER_SECRET: provisionerSecret };
    const child = spawn(process.execPath, [join(out, 'apps/identity/src/main.js')], { env: { ...process.env, ...told }, stdio: ['ignore', 'pipe', 'inherit'] });
    child.once('exit', () => rmSync(out, { recursive: true, force: true }));
    await firstSaid(child, (text) => (text.includes('is ready') ? true : undefined));
    return { child, officer: realm.people[0].sub, provisionerSecret };
  });

interface Told {
  readonly subjects: Record<string, string>;
  readonly provisionerSecret: string;
}

/** The real Keycloak, from its Maven artifact, with the realm of deploy/keycloak. */
export const startKeycloak = (realm: Realm = usual): Promise<Identity> =>
  startAround(realm, async ({ port, portalUrl, home, peopleFile, logoutUrl }) => {
    const env = { ...process.env, PORTAL_URL: portalUrl, LOGOUT_URL: logoutUrl };
    const child = spawn(process.execPath, ['tools/dev/keycloak.mjs', `${port}`, join(home, 'keycloak'), peopleFile], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const { subjects, provisionerSecret } = await firstSaid(child, (text) => (text.startsWith('{') ? (JSON.parse(text) as Told) : undefined));
    return { child, officer: subjects[realm.people[0].username] ?? '', provisionerSecret };
  }, 20);

/** Why the real Keycloak cannot run here; empty where it can. */
export const whyNoKeycloak = (): string => execFileSync(process.execPath, ['tools/dev/keycloak.mjs', '--why'], { cwd: root, encoding: 'utf8' }).trim();
