import type { Context, Middleware } from 'oidc-provider';
import { personClaims } from './claims';
import type { People } from './people';
import { realm } from './settings';
import { bearerIn, type Tokens } from './tokens';

interface Parts {
  readonly tokens: Tokens;
  readonly people: People;
  readonly portalOrigins: readonly string[];
  readonly hasEnded: (sid: unknown) => Promise<boolean>;
}

async function userinfo(ctx: Context, { tokens, people, portalOrigins, hasEnded }: Parts) {
  if (portalOrigins.includes(ctx.get('origin'))) ctx.set('access-control-allow-origin', ctx.get('origin'));
  const token = bearerIn(ctx.get('authorization'));
  const claims = token ? tokens.verified(token) : undefined;
  const sub = String(claims?.sub);
  const person = people.bySub(sub);
  if (!token) return refuseUserinfo(ctx, 401);
  if (!claims || !(person || people.isDisabled(sub))) return refuseUserinfo(ctx, 401, ['invalid_token', 'Token verification failed']);
  if (await hasEnded(claims.sid)) return refuseUserinfo(ctx, 401, ['invalid_token', 'user_session_not_found']);
  if (!String(claims.scope).split(' ').includes('openid')) return refuseUserinfo(ctx, 403, ['insufficient_scope', 'Missing openid scope']);
  if (!person) return refuseUserinfo(ctx, 401, ['invalid_token', 'User disabled']);
  ctx.body = { sub: person.sub, ...personClaims(person) };
}

function refuseUserinfo(ctx: Context, status: number, why?: [error: string, description: string]) {
  ctx.status = status;
  ctx.type = 'text/plain';
  ctx.set('www-authenticate', `Bearer realm="${realm}"${why ? `, error="${why[0]}", error_description="${why[1]}"` : ''}`);
  ctx.body = '';
}

/** The realm's own page and userinfo, which the provider would refuse for its tokens of this form. */
export function realmPages(parts: Parts): Middleware {
  const { issuer, publicKey } = parts.tokens;
  const public_key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return async (ctx, next) => {
    if (ctx.path === '/protocol/openid-connect/userinfo') return userinfo(ctx, parts);
    if (ctx.path === '/' && ctx.method === 'GET') {
      const services = { 'token-service': `${issuer}/protocol/openid-connect`, 'account-service': `${issuer}/account` };
      ctx.body = { realm, public_key, ...services, 'tokens-not-before': 0 };
      return;
    }
    await next();
  };
}
