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
  stop(): Promise<void>;
}

/** A stack of its own whose people sign in at the real Keycloak: one of its own too, or that of `KEYCLOAK_URL` in `environment`. */
export const startKeycloakStack = async (environment: Readonly<Record<string, string>> = {}): Promise<KeycloakStack> => {
  const home = mkdtempSync(join(tmpdir(), 'huiyin-keycloak-'));
  chmodSync(home, 0o755);
  const local = join(home, 'local');
  const args = ['tools/dev/start.mjs', '--no-build', '--identity', 'keycloak'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...environment, HUIYIN_LOCAL_DIR: local, HUIYIN_HISTORY: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] });
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
  return {
    stack,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
};
