import Provider, { type Context, type Middleware } from 'oidc-provider';
import type { Backchannel } from './backchannel';
import { isPortalAddress } from './clients';
import { readForm } from './form';
import { askLogoutPage, errorPage, signedOutPage } from './pages/message-page';
import { send } from './pages/send';
import type { Sessions } from './sessions';

const path = '/protocol/openid-connect/logout';

export interface LogoutParts {
  readonly provider: Provider;
  readonly portalOrigins: readonly string[];
  readonly sessions: Sessions;
  readonly backchannel: Backchannel;
}

/** The gateway is told whichever client the session was of: it takes the tokens of both. */
export async function endGrant({ provider, sessions, backchannel }: LogoutParts, grantId: string | undefined) {
  if (!grantId) return;
  await (await provider.Grant.find(grantId))?.destroy();
  await Promise.all(sessions.endedWith(grantId).map((session) => backchannel.tell(session)));
}

/** A client hands in its refresh token: the session ends, and nothing is shown. */
async function byRefreshToken(parts: LogoutParts, ctx: Context, form: URLSearchParams) {
  const token = await parts.provider.RefreshToken.find(form.get('refresh_token') ?? '');
  if (!token || token.clientId !== form.get('client_id')) {
    ctx.status = 400;
    ctx.body = { error: 'invalid_grant', error_description: 'Invalid refresh token' };
    return;
  }
  await endGrant(parts, token.grantId);
  ctx.status = 204;
}

async function endSession(parts: LogoutParts, ctx: Context) {
  const { provider } = parts;
  const session = await provider.Session.get(ctx);
  for (const { grantId } of Object.values(session.authorizations ?? {})) await endGrant(parts, grantId);
  if (session.accountId) await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null);
}

/** The client that an ID token was made for, if we made it; an expired one will do. */
async function hinted(provider: Provider, hint: string): Promise<boolean> {
  for (const id of ['portal', 'huiyin-cli']) {
    const client = await provider.Client.find(id);
    const isOurs = client && (await provider.IdToken.validate(hint, client).then(() => true, () => false));
    if (isOurs) return true;
  }
  return false;
}

async function inBrowser(parts: LogoutParts, ctx: Context, fields: URLSearchParams) {
  const { provider, portalOrigins } = parts;
  const hint = fields.get('id_token_hint');
  const target = fields.get('post_logout_redirect_uri');
  const isKnown = hint ? await hinted(provider, hint) : false;
  if ((hint && !isKnown) || (target && !isPortalAddress(target, portalOrigins))) {
    ctx.status = 400;
    return send(ctx, errorPage, 'invalid_request');
  }
  if (!isKnown && fields.get('confirmed') !== 'yes') return send(ctx, askLogoutPage, fields);
  await endSession(parts, ctx);
  if (!target) return send(ctx, signedOutPage, undefined);
  const url = new URL(target);
  const state = fields.get('state');
  if (state) url.searchParams.set('state', state);
  ctx.redirect(url.href);
}

/** Logout as Keycloak does it: at once with an ID token's hint, after a question without, silently by refresh token. */
export const logout =
  (parts: LogoutParts): Middleware =>
  async (ctx, next) => {
    if (ctx.path !== path) return next();
    const fields = ctx.method === 'POST' ? await readForm(ctx.req) : new URLSearchParams(ctx.req.url?.split('?')[1] ?? '');
    if (parts.portalOrigins.includes(ctx.get('origin'))) ctx.set('access-control-allow-origin', ctx.get('origin'));
    if (ctx.method === 'POST' && fields.has('refresh_token')) return byRefreshToken(parts, ctx, fields);
    return inBrowser(parts, ctx, fields);
  };
