import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const started = (file, env) =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('message', (message) => resolve({ child, message }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });

/** The same parts with nothing of the product: Fastify, Apollo, one NATS request, one SQL round trip, in two processes. */
export const startReference = async ({ postgres, nats }, localDir) => {
  const { nats: passwords } = JSON.parse(readFileSync(join(localDir, 'secrets.json'), 'utf8'));
  const tenants = Array.from({ length: 64 }, () => randomUUID());
  const env = { DATABASE_URL: postgres.url, NATS_URL: nats.url, NATS_PASSWORD: passwords.deploy, TENANTS: tenants.join(',') };
  const service = await started('reference-service.mjs', env);
  const gateway = await started('reference-gateway.mjs', env);
  const stop = async () => {
    for (const { child } of [gateway, service]) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  };
  return { url: gateway.message.url, tenants, stop };
};
