import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** An administrator of a Keycloak, as its start is told of one. */
export const newAdmin = () => ({ KC_BOOTSTRAP_ADMIN_USERNAME: 'keeper', KC_BOOTSTRAP_ADMIN_PASSWORD: randomBytes(12).toString('hex') });
export type Admin = ReturnType<typeof newAdmin>;

const adminToken = async (origin: string, admin: Admin): Promise<string> => {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: admin.KC_BOOTSTRAP_ADMIN_USERNAME, password: admin.KC_BOOTSTRAP_ADMIN_PASSWORD });
  const answer = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** Takes the realm away, people and all: a Keycloak as it is before anybody imported anything. */
export const removeRealm = async (origin: string, admin: Admin): Promise<void> => {
  const headers = { authorization: `Bearer ${await adminToken(origin, admin)}` };
  const { status } = await fetch(`${origin}/admin/realms/huiyin`, { method: 'DELETE', headers });
  if (status !== 204) throw new Error(`the realm was not removed (${status})`);
};

/** What a start does with a realm at a Keycloak that runs elsewhere: what it says, or why it does not start. */
export const ensureRealm = (origin: string, admin: Admin | undefined, secret: string): string => {
  const as = admin && { username: admin.KC_BOOTSTRAP_ADMIN_USERNAME, password: admin.KC_BOOTSTRAP_ADMIN_PASSWORD };
  const script = `
    import { ensureRealm } from './tools/dev/stack/keycloak-realm.mjs';
    const [origin, admin, secret] = JSON.parse(process.argv[1]);
    console.log(await ensureRealm(origin, admin ?? undefined, { HUIYIN_PROVISIONER_SECRET: secret }).catch((error) => error.message));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify([origin, as ?? null, secret])], { cwd: root, encoding: 'utf8' }).trim();
};

/** Whether the provisioner of the realm has this secret. */
export const isProvisioner = async (origin: string, secret: string): Promise<boolean> => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: secret });
  return (await fetch(`${origin}/realms/huiyin/protocol/openid-connect/token`, { method: 'POST', body })).ok;
};
