// Where the provider's answers differ from Keycloak's in ways that the portal or a client can see.
import type { Context, Middleware } from 'oidc-provider';
import { fullScope } from './claims';
import { isPortalAddress } from './clients';
import { allScopes } from './configuration';
import { FormTooLarge } from './form';
import { lifetimes } from './settings';

interface Answer {
  error?: string;
  error_description?: string;
  access_token?: string;
  refresh_token?: string;
  scope?: string;
}

interface Told {
  readonly status: number;
  readonly error: string;
  readonly error_description?: string;
}

const unknownClient: Told = { status: 401, error: 'invalid_client', error_description: 'Invalid client or Invalid client credentials' };

/** Keycloak's status and words for a refusal of the token endpoint; `isKnown` says that the client is, whatever its secret. */
export function asKeycloakTells(status: number, { error = '', error_description = '' }: Answer, isKnown = false): Told {
  if (error_description.startsWith('origin ')) return { status: 403, error: 'Invalid origin' };
  if (error === 'invalid_client' && isKnown) return { ...unknownClient, error: 'unauthorized_client' };
  if (error === 'invalid_client' || error_description.startsWith('no client authentication')) return unknownClient;
  if (error_description.startsWith('requested grant type is not allowed')) {
    return { status: 400, error: 'unauthorized_client', error_description: 'Client not allowed for direct access grants' };
  }
  if (error === 'unsupported_grant_type') return { status: 400, error, error_description: 'Unsupported grant_type' };
  if (error_description === "missing required parameter 'grant_type'") return { status: 400, error, error_description: 'Missing form parameter: grant_type' };
  if (error_description === 'Missing parameter: username') return { status: 401, error, error_description };
  return { status, error, error_description };
}

/** The session that an access token belongs to, read from its middle part. */
function sessionIn(accessToken: string): string | undefined {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { sid?: string };
  return claims.sid;
}

function shapeTokenAnswer(ctx: Context, answer: Answer) {
  if (answer.error) {
    const { status, ...body } = asKeycloakTells(ctx.status, answer, ctx.oidc?.client !== undefined);
    ctx.status = status;
    ctx.body = body;
  } else if (answer.access_token && answer.refresh_token) {
    const session_state = sessionIn(answer.access_token);
    ctx.body = { ...answer, refresh_expires_in: lifetimes.refreshToken, 'not-before-policy': 0, session_state, scope: fullScope(answer.scope) };
  }
}

const isAnswer = (body: unknown): body is Answer => typeof body === 'object' && body !== null && !Buffer.isBuffer(body);

const oidc = '/protocol/openid-connect';

export const tokenAnswers: Middleware = async (ctx, next) => {
  await next();
  if (ctx.method === 'POST' && ctx.path === `${oidc}/token` && isAnswer(ctx.body)) shapeTokenAnswer(ctx, ctx.body);
  if (!ctx.get('origin')) ctx.remove('access-control-allow-origin');
};

const scopes = new Set(allScopes.split(' '));

/** Where a request for a code with a scope that there is not goes back to; undefined where all is known, or nobody may be sent there. */
function backWithScope(query: URLSearchParams, issuer: string, portalOrigins: readonly string[]): string | undefined {
  const [scope, target, state] = [query.get('scope') ?? '', query.get('redirect_uri') ?? '', query.get('state')];
  const isKnown = scope.split(' ').every((each) => each === '' || scopes.has(each));
  if (isKnown || query.get('client_id') !== 'portal' || !isPortalAddress(target, portalOrigins)) return undefined;
  const url = new URL(target);
  const answer = { error: 'invalid_scope', error_description: `Invalid scopes: ${scope}`, ...(state !== null && { state }), iss: issuer };
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

const methodsOf: Readonly<Record<string, string>> = { [`${oidc}/token`]: 'POST, OPTIONS', [`${oidc}/userinfo`]: 'GET, POST, OPTIONS' };

function preflight(ctx: Context, methods: string, portalOrigins: readonly string[]) {
  const origin = ctx.get('origin');
  ctx.status = 200;
  if (!portalOrigins.includes(origin)) return;
  ctx.set('access-control-allow-origin', origin);
  ctx.set('access-control-allow-methods', methods);
  ctx.set('access-control-allow-headers', 'Authorization, Content-Type');
}

function tell(ctx: Context, status: number, error: string) {
  ctx.status = status;
  ctx.body = { error };
}

/** What Keycloak answers where the provider would not, or otherwise. */
export const ownRefusals =
  (issuer: string, portalOrigins: readonly string[]): Middleware =>
  async (ctx, next) => {
    const methods = methodsOf[ctx.path];
    if (ctx.method === 'OPTIONS' && methods) return preflight(ctx, methods, portalOrigins);
    if (ctx.path === `${oidc}/token` && ctx.method !== 'POST') return tell(ctx, 405, 'HTTP 405 Method Not Allowed');
    const query = new URLSearchParams(ctx.req.url?.split('?')[1] ?? '');
    const back = ctx.method === 'GET' && ctx.path === `${oidc}/auth` ? backWithScope(query, issuer, portalOrigins) : undefined;
    if (back) return ctx.redirect(back);
    try {
      await next();
      if (ctx.status === 404 && !ctx.body) tell(ctx, 404, 'HTTP 404 Not Found');
    } catch (error) {
      if (!(error instanceof FormTooLarge)) throw error;
      tell(ctx, 413, 'HTTP 413 Request Entity Too Large');
    }
  };

/** The session's name goes back with the code. */
function withSession(ctx: Context) {
  const location = ctx.response.get('location');
  const url = URL.canParse(location) ? new URL(location) : undefined;
  const sid = ctx.oidc?.session?.uid;
  if (!sid || !url?.searchParams.has('code')) return;
  url.searchParams.set('session_state', sid);
  ctx.set('location', url.href);
}

/** Keycloak redirects with 302 where the provider says 303. */
export const plainRedirects: Middleware = async (ctx, next) => {
  await next();
  if (ctx.status === 303) ctx.status = 302;
  if (ctx.status === 302) withSession(ctx);
};
