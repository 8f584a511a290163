import { createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Context, Middleware } from 'oidc-provider';
import { personClaims } from './claims';
import type { Keys } from './keys';
import type { People } from './people';
import { realm } from './settings';

function verifiedClaims(token: string, key: KeyObject, issuer: string): Record<string, unknown> | undefined {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return undefined;
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const isCurrent = typeof claims.exp === 'number' && claims.exp * 1_000 > Date.now();
  return isCurrent && claims.iss === issuer && claims.typ === 'Bearer' ? claims : undefined;
}

interface Parts {
  readonly keys: Keys;
  readonly people: People;
  readonly issuer: string;
  readonly portalOrigins: readonly string[];
  readonly hasEnded: (sid: unknown) => Promise<boolean>;
}

async function userinfo(ctx: Context, key: KeyObject, { issuer, people, portalOrigins, hasEnded }: Parts) {
  if (portalOrigins.includes(ctx.get('origin'))) ctx.set('access-control-allow-origin', ctx.get('origin'));
  const token = /^Bearer (.+)$/i.exec(ctx.get('authorization'))?.[1];
  const claims = token ? verifiedClaims(token, key, issuer) : undefined;
  const person = people.bySub(String(claims?.sub));
  if (!token) return refuseUserinfo(ctx, 401);
  if (!claims || !person) return refuseUserinfo(ctx, 401, ['invalid_token', 'Token verification failed']);
  if (await hasEnded(claims.sid)) return refuseUserinfo(ctx, 401, ['invalid_token', 'user_session_not_found']);
  if (!String(claims.scope).split(' ').includes('openid')) return refuseUserinfo(ctx, 403, ['insufficient_scope', 'Missing openid scope']);
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
  const key = createPublicKey(createPrivateKey({ key: parts.keys.signing, format: 'jwk' }));
  const publicKey = key.export({ type: 'spki', format: 'der' }).toString('base64');
  const { issuer } = parts;
  return async (ctx, next) => {
    if (ctx.path === '/protocol/openid-connect/userinfo') return userinfo(ctx, key, parts);
    if (ctx.path === '/' && ctx.method === 'GET') {
      const services = { 'token-service': `${issuer}/protocol/openid-connect`, 'account-service': `${issuer}/account` };
      ctx.body = { realm, public_key: publicKey, ...services, 'tokens-not-before': 0 };
      return;
    }
    await next();
  };
}
