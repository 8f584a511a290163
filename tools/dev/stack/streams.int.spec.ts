import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [url] = (process.env.TEST_NATS_URLS ?? '').split(',');
const passwords = JSON.parse(process.env.TEST_NATS_PASSWORDS ?? '{}') as Record<string, string>;

/** What trying the logins of a given broker says. */
const logins = (variables: Readonly<Record<string, string | undefined>>) => {
  const { status, stderr } = spawnSync(process.execPath, [join(__dirname, 'streams.mjs'), 'logins'], { env: { PATH: process.env.PATH, NATS_USERS: 'deploy,intake', ...variables }, encoding: 'utf8' });
  return { status, said: stderr.trim() };
};

describe('a broker that was given by NATS_URL', () => {
  it('is taken when every login has its password', () => {
    expect(logins({ NATS_URL: url, NATS_DEPLOY_PASSWORD: passwords.deploy, NATS_INTAKE_PASSWORD: passwords.intake })).toEqual({ status: 0, said: '' });
  });

  it('is told with the names of the variables whose passwords it refuses, in one line', () => {
    expect(logins({ NATS_URL: url, NATS_DEPLOY_PASSWORD: 'wrong', NATS_INTAKE_PASSWORD: passwords.intake })).toEqual({
      status: 1,
      said: `NATS at ${url} refuses the logins deploy: set NATS_DEPLOY_PASSWORD to the passwords it was given (deploy/nats/nats.conf).`,
    });
  });

  it('is told in one line, without its password, when nobody answers there', () => {
    const { status, said } = logins({ NATS_URL: 'nats://me:secret@127.0.0.1:9', NATS_DEPLOY_PASSWORD: 'a', NATS_INTAKE_PASSWORD: 'b' });
    expect([status, said.split('\n').length]).toEqual([1, 1]);
    expect(said).toMatch(/^NATS at nats:\/\/127\.0\.0\.1:9: /);
  });
});
