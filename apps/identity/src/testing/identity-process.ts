import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');
const officer = '46175039-ad06-415a-8846-9d40f4555b9b';

export interface Identity {
  readonly origin: string;
  readonly issuer: string;
  readonly oidc: string;
  readonly officer: string;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((answer) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => answer(port));
    });
  });

/** Jest cannot load the provider, which is ESM: it is compiled and runs as the process that it is. */
export async function startIdentity(): Promise<Identity> {
  const out = join('.cache', `identity-${process.pid}`);
  execFileSync(process.execPath, ['tools/build/compile.mjs', 'apps/identity', '--out', out], { cwd: root });
  const home = mkdtempSync(join(tmpdir(), 'identity-'));
  const peopleFile = join(home, 'people.json');
  writeFileSync(peopleFile, JSON.stringify([{ username: 'gd-officer', password: 'gd-officer-echo', sub: officer, name: '王雅琴', email: 'o@huiyin.example' }]));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: `${port}`, PUBLIC_URL: origin, PORTAL_URL: 'http://127.0.0.1:3000', PEOPLE_FILE: peopleFile, KEYS_FILE: join(home, 'keys.json') };
  const start = () => ready(spawn(process.execPath, [join(root, out, 'apps/identity/src/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  let child = await start();
  const issuer = `${origin}/realms/huiyin`;
  return {
    origin,
    issuer,
    oidc: `${issuer}/protocol/openid-connect`,
    officer,
    restart: async () => {
      await stopped(child);
      child = await start();
    },
    stop: async () => {
      await stopped(child);
      for (const path of [home, join(root, out)]) rmSync(path, { recursive: true, force: true });
    },
  };
}

const ready = (child: ChildProcess) =>
  new Promise<ChildProcess>((answer, refuse) => {
    child.stdout?.on('data', (chunk) => `${chunk}`.includes('is ready') && answer(child));
    child.once('exit', (code) => refuse(new Error(`identity ended with ${code}`)));
  });

const stopped = (child: ChildProcess) =>
  new Promise<void>((answer) => {
    child.once('exit', () => answer());
    child.kill('SIGTERM');
  });

export async function form(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const text = await answer.text();
  const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: answer.status, cors: answer.headers.get('access-control-allow-origin'), body };
}

export function claimsOf(token: string) {
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>);
  return { header, claims: claims ?? {} };
}

export function codeRequest(change: Record<string, string> = {}) {
  const [verifier, state, nonce] = [0, 1, 2].map(() => randomBytes(32).toString('base64url')) as [string, string, string];
  const redirect_uri = 'http://127.0.0.1:3000/signed-in';
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const fields = { client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri, state, nonce, code_challenge, code_challenge_method: 'S256' };
  const exchange = { grant_type: 'authorization_code', client_id: 'portal', redirect_uri, code_verifier: verifier };
  return { query: new URLSearchParams({ ...fields, ...change }).toString(), state, nonce, exchange };
}

/** Cookies and redirects within one origin, as a browser does them. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly origin: string) {}

  async get(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, accept: 'text/html', 'accept-language': 'zh-CN' } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }

  async follow(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await this.get(url, init);
    const next = answer.headers.get('location');
    const target = next ? new URL(next, this.origin) : undefined;
    return target?.origin === this.origin ? this.follow(target.href) : answer;
  }

  post(url: string, fields: Record<string, string>): Promise<Response> {
    return this.follow(url, { method: 'POST', body: new URLSearchParams(fields) });
  }
}
