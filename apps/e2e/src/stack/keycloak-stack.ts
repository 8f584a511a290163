import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunningStack } from './running-stack';

const root = resolve(__dirname, '../../../..');

/** Why the real Keycloak cannot run here; empty where it can. */
export const whyNoKeycloak = (): string => execFileSync(process.execPath, ['tools/dev/keycloak.mjs', '--why'], { cwd: root, encoding: 'utf8' }).trim();

export interface KeycloakStack {
  readonly stack: RunningStack;
  /** Lets nobody sign in by this name any more, and ends the sessions that there are, as the product's provisioner may. */
  disable(username: string): Promise<void>;
  stop(): Promise<void>;
}

/** A stack of its own whose people sign in at the real Keycloak. */
export const startKeycloakStack = async (): Promise<KeycloakStack> => {
  const home = mkdtempSync(join(tmpdir(), 'huiyin-keycloak-'));
  chmodSync(home, 0o755);
  const local = join(home, 'local');
  const args = ['tools/dev/start.mjs', '--no-build', '--identity', 'keycloak'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, HUIYIN_LOCAL_DIR: local, HUIYIN_HISTORY: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((gone) => child.once('exit', () => gone()));
  let said = '';
  await new Promise<void>((up, failed) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      if (said.includes('is up after')) up();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => failed(new Error(`the stack ended:\n${said}`)));
  });
  const stack = JSON.parse(readFileSync(join(local, 'stack.json'), 'utf8')) as RunningStack;
  const { provisioner } = JSON.parse(readFileSync(join(local, 'secrets.json'), 'utf8')) as { provisioner: string };
  return {
    stack,
    disable: (username) => disable(stack, provisioner, username),
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
};

const disable = async ({ issuer, tokenEndpoint }: RunningStack, secret: string, username: string): Promise<void> => {
  const asked = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: secret });
  const { access_token } = (await (await fetch(tokenEndpoint, { method: 'POST', body: asked })).json()) as { access_token: string };
  const users = `${issuer.replace('/realms/', '/admin/realms/')}/users`;
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  const [person] = (await (await fetch(`${users}?username=${username}&exact=true`, { headers })).json()) as { id: string }[];
  for (const [path, method, body] of [['', 'PUT', { enabled: false }], ['/logout', 'POST', {}]] as const) {
    const { status } = await fetch(`${users}/${person?.id}${path}`, { method, headers, body: JSON.stringify(body) });
    if (status !== 204) throw new Error(`Keycloak answered ${status} to ${method} ${path}`);
  }
};
