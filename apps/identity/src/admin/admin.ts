import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { administration, provisioner } from '../client-credentials';
import { FormTooLarge, readBody } from '../form';
import { realm } from '../settings';
import { bearerIn, type Tokens } from '../tokens';
import { readRepresentation } from './profile';
import { httpError, Refused } from './refused';
import type { Users } from './users';

export interface AdminParts {
  readonly tokens: Tokens;
  readonly users: Users;
  /** Ends every session of a person. */
  readonly end: (sub: string) => Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly url: string;
  readonly body: () => Promise<unknown>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly location?: string;
}

const done: Answer = { status: 204 };
const fullAccess = { manageGroupMembership: true, resetPassword: true, view: true, mapRoles: true, impersonate: false, manage: true };
/** The embedded provider locks nobody. */
const notLocked = { failedLoginNotBefore: 0, numFailures: 0, numTemporaryLockouts: 0, disabled: false, numSecondaryAuthFailures: 0, lastIPFailure: 'n/a', lastFailure: 0 };
const password = z.object({ type: z.literal('password'), value: z.string(), temporary: z.boolean().default(false) });

const bounded = (text: string | null, otherwise: number): number => {
  if (text === null) return otherwise;
  if (!/^-?\d+$/.test(text)) throw httpError(404, 'Not Found');
  return Number(text);
};

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refused(415, { error: 'The content-type header value did not match the value in @Consumes' });
  try {
    return JSON.parse(await readBody(request));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(400, { error: 'invalid_request', error_description: 'Cannot parse the JSON' });
  }
}

function searched({ users }: AdminParts, query: URLSearchParams) {
  const of = (name: string) => query.get(name) ?? undefined;
  return users.found({ search: of('search'), username: of('username'), email: of('email'), isExact: of('exact') === 'true' });
}

async function onEverybody(parts: AdminParts, { method, query, url, body }: Asked): Promise<Answer> {
  if (method === 'POST') {
    const id = parts.users.create(readRepresentation(await body()));
    return { status: 201, location: `${url.replace(/\/$/, '')}/${id}` };
  }
  if (method !== 'GET') throw httpError(405, 'Method Not Allowed');
  const [first, max] = [bounded(query.get('first'), 0), bounded(query.get('max'), 100)];
  const page = searched(parts, query).slice(first, first + max);
  return { status: 200, body: page.map((person) => (query.get('briefRepresentation') === 'true' ? parts.users.brief(person) : parts.users.full(person))) };
}

async function onPerson({ users, end }: AdminParts, { method, query, body }: Asked, [id = '', verb = '']: readonly string[]): Promise<Answer> {
  const { sub, ...person } = users.person(id);
  const asked = `${method} ${verb}`.trim();
  if (asked === 'GET') return { status: 200, body: { ...users.full({ sub, ...person }), access: fullAccess } };
  if (asked === 'PUT') users.update(sub, readRepresentation(await body()));
  else if (asked === 'DELETE') users.remove(sub);
  else if (asked === 'POST logout') await end(sub);
  else if (asked === 'PUT reset-password') {
    const { value, temporary } = password.parse(await body());
    users.resetPassword(sub, value, temporary);
  } else if (asked === 'PUT execute-actions-email') {
    users.invite(sub, z.array(z.string()).parse(await body()), { clientId: query.get('client_id') ?? undefined, redirectUri: query.get('redirect_uri') ?? undefined });
  } else throw httpError(403, 'Forbidden');
  return done;
}

async function answerOf(parts: AdminParts, asked: Asked): Promise<Answer> {
  const [noun, ...rest] = asked.parts;
  if (noun === 'attack-detection' && rest[0] === 'brute-force' && rest[1] === 'users') return asked.method === 'DELETE' ? done : { status: 200, body: notLocked };
  if (noun !== 'users') throw httpError(403, 'Forbidden');
  if (rest.length === 0) return onEverybody(parts, asked);
  if (rest[0] === 'count' && asked.method === 'GET') return { status: 200, body: searched(parts, asked.query).length };
  return onPerson(parts, asked, rest);
}

/** Only the provisioner's token opens anything; a person's is refused. */
function checkCaller({ tokens }: AdminParts, request: IncomingMessage): void {
  const token = bearerIn(request.headers.authorization);
  const claims = token ? tokens.verified(token) : undefined;
  if (!claims) throw httpError(401, 'Unauthorized');
  if (claims.azp !== provisioner || claims.aud !== administration) throw httpError(403, 'Forbidden');
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof FormTooLarge) return httpError(413, 'Request Entity Too Large');
  if (error instanceof z.ZodError) return new Refused(400, { error: 'invalid_request' });
  throw error;
}

/** What of Keycloak's admin API its client huiyin-provisioner may ask: people made, found, invited, disabled, given a password, signed out. */
export const adminApi = (parts: AdminParts, base: string) => async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const send = ({ status, body, location }: Answer) => {
    const headers = { ...(body !== undefined && { 'content-type': 'application/json;charset=UTF-8' }), ...(location && { location }), 'cache-control': 'no-cache' };
    response.writeHead(status, headers).end(body === undefined ? undefined : JSON.stringify(body));
  };
  try {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', base);
    const [, name, ...path] = pathname.split('/').slice(2).filter((part) => part !== '');
    checkCaller(parts, request);
    if (name !== realm) throw new Refused(404, { error: 'Realm not found.' });
    send(await answerOf(parts, { method: request.method ?? 'GET', parts: path, query, url: `${base}${pathname}`, body: () => jsonOf(request) }));
  } catch (error) {
    const { status, body } = asRefused(error);
    send({ status, body });
  }
};
