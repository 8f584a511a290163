import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ask, Login } from '../../dev/demo/login.mjs';
import { openPlace } from '../../dev/demo/documents.mjs';
import { eventually } from '../../dev/demo/steps.mjs';

const run = promisify(execFile);

/** Onboards `count` tenants with one person who is sender and officer of each, and files 40 appeals in each of them. */
export const prepareTenants = async (state, localDir, count) => {
  const secrets = JSON.parse(readFileSync(join(localDir, 'secrets.json'), 'utf8'));
  const url = new URL(state.postgres.url);
  Object.assign(url, { username: 'tenancy_app', password: secrets.database });
  const sender = Login.of(state, state.logins.find(({ role }) => role === 'handler').tenant, 'sender');
  const { sub } = JSON.parse(Buffer.from((await sender.headers()).authorization.split('.')[1], 'base64url').toString('utf8'));
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'onboard.mjs')], { env: { ...process.env, DATABASE_URL: url.href, SUBJECT: sub, COUNT: String(count), LOG_LEVEL: 'warn' }, maxBuffer: 10_000_000 });
  const memberships = JSON.parse(stdout.trim().split('\n').at(-1));
  const world = { graphql: state.graphql, memberships, token: tokens(sender) };
  await world.token.renew();
  await eventually('every tenant to take appeals', () => allTakeAppeals(world), (all) => all);
  const admin = Login.of(state, sender.tenant, 'tenant-admin');
  const { code } = await admin.do(openPlace, { commandId: randomUUID(), name: '基准点位' });
  return { ...world, placeCode: code };
};

/** The access token lives 300 s; it is renewed well before, outside of what is measured. */
const tokens = (login) => {
  let current = '';
  const renew = async () => {
    login.token = undefined;
    current = (await login.headers()).authorization.slice('Bearer '.length);
  };
  setInterval(() => void renew(), 200_000).unref();
  return Object.assign(() => current, { renew });
};

const document = 'mutation ($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename } }';

const allTakeAppeals = async ({ graphql, memberships, token }) => {
  for (const membership of memberships) {
    try {
      for (let n = 0; n < 40; n += 1) {
        const input = { commandId: randomUUID(), mode: 'NAMED', body: `第 ${n} 件：食堂晚班只剩素菜` };
        const { submitAppeal } = await ask(graphql, document, { input }, { authorization: `Bearer ${token()}`, 'x-membership': membership });
        if (submitAppeal.__typename !== 'Receipt') return false;
      }
    } catch {
      return false; // Its policy has not reached intake yet; `eventually` asks again.
    }
  }
  return true;
};
