import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { type Client } from 'oidc-provider';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { adminApi } from './admin/admin';
import { Users } from './admin/users';
import { Backchannel } from './backchannel';
import { addClientCredentials } from './client-credentials';
import { isPortalAddress } from './clients';
import { configurationOf } from './configuration';
import { keysIn } from './keys';
import { login } from './login';
import { endGrant, logout } from './logout';
import { Memory } from './memory';
import { ownRefusals, plainRedirects, tokenAnswers } from './parity';
import { addPasswordGrant } from './password-grant';
import { readPeople } from './people';
import { realmPages } from './realm';
import { Sessions } from './sessions';
import { realmPath, type Settings } from './settings';
import { Tokens } from './tokens';

// A busy caller may send on a connection that was just closed as idle: after five seconds, that happens.
const KEEP_ALIVE_MS = 75_000;

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

interface Realm {
  readonly provider: Provider;
  readonly admin: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

function realmOf(settings: Settings, onError: (error: Error) => void): Realm {
  const { portalOrigins, provisionerSecret } = settings;
  const [people, keys] = [readPeople(settings.peopleFile), keysIn(settings.keysFile)];
  const issuer = `${settings.publicUrl}${realmPath}`;
  const [sessions, memory, tokens] = [new Sessions(), new Memory(), new Tokens(keys, issuer)];
  const own = { userinfo_endpoint: `${issuer}/protocol/openid-connect/userinfo`, end_session_endpoint: `${issuer}/protocol/openid-connect/logout` };
  const provider = new Provider(issuer, { ...configurationOf({ people, keys, memory, portalOrigins, provisionerSecret, sessions }), discovery: own });
  provider.Client.prototype.redirectUriAllowed = function redirectUriAllowed(this: Client, uri: string) {
    return this.clientId === 'portal' && isPortalAddress(uri, portalOrigins);
  };
  provider.on('server_error', (_ctx, error) => onError(error));
  addPasswordGrant(provider, people);
  addClientCredentials(provider, tokens);
  provider.use(ownRefusals(issuer, portalOrigins)).use(plainRedirects).use(tokenAnswers);
  provider.use(realmPages({ tokens, people, portalOrigins, hasEnded: (sid) => sessions.hasEnded(provider, sid) }));
  const ends = { provider, portalOrigins, sessions, backchannel: new Backchannel({ url: settings.backchannelLogoutUrl, tokens, onError }) };
  provider.use(logout(ends)).use(login(provider, people));
  const end = async (sub: string) => {
    memory.forgetAccount('Session', sub);
    await Promise.all(sessions.grantsOf(sub).map((grantId) => endGrant(ends, grantId)));
  };
  return { provider, admin: adminApi({ tokens, users: new Users(people, portalOrigins), end }, settings.publicUrl) };
}

/** Serves the realm under /realms/huiyin, as Keycloak does, beside /healthz and /metrics. */
export function identityServer(settings: Settings, onError: (error: Error) => void): Server {
  const { provider, admin } = realmOf(settings, onError);
  const handle = provider.callback();
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? '/';
    if (url === '/healthz' || url === '/readyz') return json(response, 200, { status: 'ok' });
    if (url === '/metrics') {
      return void metrics.metrics().then((text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text), onError);
    }
    if (url.startsWith('/admin/realms/')) return void admin(request, response).catch(onError);
    if (!/^\/realms\/huiyin(?=[/?]|$)/.test(url)) {
      const isRealm = url.startsWith('/realms/');
      return json(response, 404, { error: isRealm ? 'Realm does not exist' : 'HTTP 404 Not Found' });
    }
    request.originalUrl = url;
    request.url = url.slice(realmPath.length).replace(/^(?!\/)/, '/');
    handle(request, response).catch(onError);
  });
}
