import { randomUUID } from 'node:crypto';
import type { Client, Context, Token } from 'oidc-provider';
import { accessTokenClaims, personClaims } from './claims';
import { clientsFor } from './clients';
import type { Keys } from './keys';
import type { Memory } from './memory';
import { errorPage } from './pages/message-page';
import { send } from './pages/send';
import type { People } from './people';
import type { Sessions } from './sessions';
import { lifetimes, realmPath } from './settings';

/** Every access token is one for the gateway; the provider wants its name to be a URI. */
export const gatewayResource = 'urn:huiyin:gateway';
export const allScopes = 'openid profile email';
export const gatewayInfo = {
  scope: allScopes,
  audience: 'gateway',
  accessTokenTTL: lifetimes.accessToken,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'RS256' } },
};

export interface Parts {
  readonly people: People;
  readonly keys: Keys;
  readonly sessions: Sessions;
  readonly memory: Memory;
  readonly portalOrigins: readonly string[];
  readonly provisionerSecret: string | undefined;
}

const sessionOf = (token: Token | undefined) => token?.sid ?? token?.sessionUid;

function accountFinder(people: People) {
  return (ctx: Context, sub: string, token: Token | undefined) => {
    const person = people.bySub(sub);
    if (!person) return undefined;
    const idTokenClaims = () => ({ typ: 'ID', azp: ctx.oidc.client.clientId, jti: randomUUID(), sid: sessionOf(token) });
    return { accountId: sub, claims: () => ({ sub, ...idTokenClaims(), ...personClaims(person) }) };
  };
}

/** Nobody is asked for consent: both clients are ours. */
async function grantWithoutAsking(ctx: Context) {
  const { client, session, provider } = ctx.oidc;
  const known = session.grantIdFor(client.clientId);
  const grant = known ? await provider.Grant.find(known) : undefined;
  if (grant || !session.accountId) return grant;
  const fresh = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  fresh.addOIDCScope(allScopes);
  fresh.addResourceScope(gatewayResource, allScopes);
  await fresh.save();
  return fresh;
}

interface Draft {
  header?: Record<string, unknown>;
  payload: Record<string, unknown>;
}

function keycloakShape({ people, portalOrigins, sessions }: Parts) {
  return ({ oidc: { entities } }: Context, token: Token, draft: Draft) => {
    const person = people.bySub(token.accountId);
    if (!person) throw new Error('a token was made for nobody');
    const sid = sessionOf(token);
    sessions.note({ sid, sub: token.accountId, clientId: token.clientId }, token.grantId);
    const { authTime } = entities.AuthorizationCode ?? entities.RefreshToken ?? {};
    const made = { ...draft.payload, jti: randomUUID() };
    draft.header = { typ: 'JWT' };
    draft.payload = accessTokenClaims({ person, clientId: token.clientId, sid, scope: token.scope, authTime, allowedOrigins: portalOrigins, made });
  };
}

const features = {
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  userinfo: { enabled: false },
  rpInitiatedLogout: { enabled: false },
  revocation: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => gatewayResource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => gatewayInfo,
  },
};

const routes = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  revocation: '/protocol/openid-connect/revoke',
};

export const configurationOf = (parts: Parts) => ({
  adapter: parts.memory.adapter,
  clients: clientsFor(parts.portalOrigins, parts.provisionerSecret),
  jwks: { keys: [parts.keys.signing] },
  cookies: { keys: parts.keys.cookies, names: { session: 'AUTH_SESSION_ID', interaction: 'KC_RESTART', resume: 'KC_RESUME' } },
  scopes: ['openid', 'profile', 'email'],
  claims: {
    openid: ['sub', 'typ', 'azp', 'acr', 'sid', 'jti', 'auth_time', 'email_verified', 'name', 'preferred_username', 'given_name', 'locale', 'email'],
  },
  responseTypes: ['code'],
  pkce: { required: () => true },
  routes,
  features,
  formats: { customizers: { jwt: keycloakShape(parts) } },
  ttl: {
    AccessToken: lifetimes.accessToken,
    AuthorizationCode: 60,
    IdToken: lifetimes.accessToken,
    RefreshToken: lifetimes.refreshToken,
    Session: lifetimes.session,
    Grant: lifetimes.session,
    Interaction: lifetimes.login,
  },
  interactions: { url: (_ctx: Context, { uid }: { uid: string }) => `${realmPath}/login-actions/authenticate/${uid}` },
  clientBasedCORS: (_ctx: Context, origin: string, client: Client) => client.clientId === 'portal' && parts.portalOrigins.includes(origin),
  findAccount: accountFinder(parts.people),
  loadExistingGrant: grantWithoutAsking,
  issueRefreshToken: () => true,
  expiresWithSession: () => false,
  rotateRefreshToken: true,
  renderError: (ctx: Context, out: { error: string }) => send(ctx, errorPage, out.error),
});
