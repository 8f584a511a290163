import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir, type RunningStack } from './running-stack';

/** The identity provider's people as the product's provisioner asks for them. */
const usersOf = async (stack: RunningStack) => {
  const { provisioner } = JSON.parse(readFileSync(join(localDir(stack), 'secrets.json'), 'utf8')) as { provisioner: string };
  const asked = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: provisioner });
  const { access_token } = (await (await fetch(stack.tokenEndpoint, { method: 'POST', body: asked })).json()) as { access_token: string };
  const users = `${stack.issuer.replace('/realms/', '/admin/realms/')}/users`;
  return async (path: string, method: string, body?: object) => {
    const headers = { authorization: `Bearer ${access_token}`, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${users}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`the identity provider answered ${answer.status} to ${method} ${path}`);
    return answer;
  };
};
const idOf = async (users: Awaited<ReturnType<typeof usersOf>>, username: string): Promise<string> => {
  const [person] = (await (await users(`?username=${username}&exact=true`, 'GET')).json()) as { id: string }[];
  return person?.id ?? '';
};

/** Lets nobody sign in by this name any more, as the console's switch "Enabled" does; the provider itself tells nobody of it. */
export const disable = async (stack: RunningStack, username: string): Promise<void> => {
  const users = await usersOf(stack);
  await users(`/${await idOf(users, username)}`, 'PUT', { enabled: false });
};

/** Ends a person's sessions, as the console's "Sign out" does: they may sign in again. */
export const signOut = async (stack: RunningStack, username: string): Promise<void> => {
  const users = await usersOf(stack);
  await users(`/${await idOf(users, username)}/logout`, 'POST', {});
};

export const enable = async (stack: RunningStack, username: string): Promise<void> => {
  const users = await usersOf(stack);
  await users(`/${await idOf(users, username)}`, 'PUT', { enabled: true });
};
