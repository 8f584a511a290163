// The realm of deploy/keycloak at a Keycloak that runs elsewhere, by its admin API.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

export const realmFile = join(root, 'deploy/keycloak/huiyin-realm.json');

const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function ask(url, token, { method = 'GET', body } = {}) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to ${method} ${new URL(url).pathname}: ${await answer.text()}`);
  return answer;
}

async function adminToken(origin, { username, password }) {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password });
  const answer = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, { method: 'POST', headers: form, body });
  if (!answer.ok) throw new Error(`Keycloak at ${origin} knows no administrator ${username} with this password (${answer.status})`);
  return (await answer.json()).access_token;
}

/** Whether the realm is there; a Keycloak that does not answer is told by its address. */
async function hasRealm(origin) {
  const answer = await fetch(`${origin}/realms/huiyin`).catch((error) => {
    throw new Error(`nothing answers at ${origin} (KEYCLOAK_URL): ${error.cause?.code ?? error.message}`);
  });
  if (!answer.ok && answer.status !== 404) throw new Error(`${origin} (KEYCLOAK_URL) answers ${answer.status}; is it a Keycloak?`);
  return answer.ok;
}

const withinText = (value) => JSON.stringify(value).slice(1, -1);

/** The realm with its places filled in, as Keycloak itself does where it imports a file. */
export async function filledRealm(values) {
  const text = await readFile(realmFile, 'utf8');
  return JSON.parse(text.replace(/\$\{(HUIYIN_[A-Z_]+)(?::([^}]*))?\}/g, (place, name, otherwise) => (name in values ? withinText(values[name]) : (otherwise ?? place))));
}

/** What of a client is this stack's: where its portal is, whom a logout is told to, and the secret. */
const bound = (kept, { enabled = true, rootUrl, secret, attributes }) => ({
  ...kept, enabled, ...(rootUrl && { rootUrl }), ...(secret && { secret }), attributes: { ...kept.attributes, ...attributes },
});

async function bindClients(origin, token, realm) {
  const clients = `${origin}/admin/realms/huiyin/clients`;
  for (const client of realm.clients.filter(({ bearerOnly }) => !bearerOnly)) {
    const [kept] = await (await ask(`${clients}?clientId=${client.clientId}`, token)).json();
    if (!kept) throw new Error(`the realm huiyin at ${origin} has no client ${client.clientId}: it is not that of deploy/keycloak`);
    await ask(`${clients}/${kept.id}`, token, { method: 'PUT', body: bound(kept, client) });
  }
}

/**
 * Makes the realm where it is not there and binds its clients to this stack, by an administrator's login; without one it must be
 * there, and is as it is. `values` fill the places of the realm's file. Answers what was done.
 */
export async function ensureRealm(origin, admin, values) {
  const isThere = await hasRealm(origin);
  if (!admin) {
    if (isThere) return 'as it is';
    throw new Error(`${origin} has no realm huiyin: import deploy/keycloak there, or set KC_BOOTSTRAP_ADMIN_USERNAME and KC_BOOTSTRAP_ADMIN_PASSWORD to an administrator's and it is made`);
  }
  const [token, realm] = [await adminToken(origin, admin), await filledRealm(values)];
  if (isThere) await bindClients(origin, token, realm);
  else await ask(`${origin}/admin/realms`, token, { method: 'POST', body: realm });
  return isThere ? 'bound to this stack' : 'imported';
}
