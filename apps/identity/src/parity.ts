// Where the provider's answers differ from Keycloak's in ways that the portal or a client can see.
import type { Context, Middleware } from 'oidc-provider';
import { lifetimes } from './settings';

interface Answer {
  error?: string;
  error_description?: string;
  access_token?: string;
}

interface Told {
  readonly status: number;
  readonly error: string;
  readonly error_description?: string;
}

const unknownClient: Told = { status: 401, error: 'invalid_client', error_description: 'Invalid client or Invalid client credentials' };

/** Keycloak's status and words for a refusal of the token endpoint. */
export function asKeycloakTells(status: number, { error = '', error_description = '' }: Answer): Told {
  if (error_description.startsWith('origin ')) return { status: 403, error: 'Invalid origin' };
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
    const { status, ...body } = asKeycloakTells(ctx.status, answer);
    ctx.status = status;
    ctx.body = body;
  } else if (answer.access_token) {
    const session_state = sessionIn(answer.access_token);
    ctx.body = { ...answer, refresh_expires_in: lifetimes.refreshToken, 'not-before-policy': 0, session_state };
  }
}

const isAnswer = (body: unknown): body is Answer => typeof body === 'object' && body !== null && !Buffer.isBuffer(body);

export const tokenAnswers: Middleware = async (ctx, next) => {
  await next();
  if (ctx.method === 'POST' && ctx.path === '/protocol/openid-connect/token' && isAnswer(ctx.body)) shapeTokenAnswer(ctx, ctx.body);
};

/** Keycloak redirects with 302 where the provider says 303. */
export const plainRedirects: Middleware = async (ctx, next) => {
  await next();
  if (ctx.status === 303) ctx.status = 302;
};
