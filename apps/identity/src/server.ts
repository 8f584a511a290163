import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { type Client } from 'oidc-provider';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { Backchannel } from './backchannel';
import { isPortalAddress } from './clients';
import { configurationOf } from './configuration';
import { keysIn } from './keys';
import { login } from './login';
import { logout } from './logout';
import { ownRefusals, plainRedirects, tokenAnswers } from './parity';
import { addPasswordGrant } from './password-grant';
import { readPeople } from './people';
import { realmPages } from './realm';
import { Sessions } from './sessions';
import { realmPath, type Settings } from './settings';

function json(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function providerFor(settings: Settings, onError: (error: Error) => void) {
  const { portalOrigins } = settings;
  const [people, keys] = [readPeople(settings.peopleFile), keysIn(settings.keysFile)];
  const issuer = `${settings.publicUrl}${realmPath}`;
  const sessions = new Sessions();
  const own = { userinfo_endpoint: `${issuer}/protocol/openid-connect/userinfo`, end_session_endpoint: `${issuer}/protocol/openid-connect/logout` };
  const provider = new Provider(issuer, { ...configurationOf({ people, keys, portalOrigins, sessions }), discovery: own });
  provider.Client.prototype.redirectUriAllowed = function redirectUriAllowed(this: Client, uri: string) {
    return this.clientId === 'portal' && isPortalAddress(uri, portalOrigins);
  };
  provider.on('server_error', (_ctx, error) => onError(error));
  addPasswordGrant(provider, people);
  provider.use(ownRefusals(issuer, portalOrigins)).use(plainRedirects).use(tokenAnswers);
  provider.use(realmPages({ keys, people, issuer, portalOrigins, hasEnded: (sid) => sessions.hasEnded(provider, sid) }));
  const backchannel = new Backchannel({ url: settings.backchannelLogoutUrl, issuer, keys, onError });
  provider.use(logout({ provider, portalOrigins, sessions, backchannel })).use(login(provider, people));
  return provider;
}

/** Serves the realm under /realms/huiyin, as Keycloak does, beside /healthz and /metrics. */
export function identityServer(settings: Settings, onError: (error: Error) => void): Server {
  const handle = providerFor(settings, onError).callback();
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return createServer((request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? '/';
    if (url === '/healthz' || url === '/readyz') return json(response, 200, { status: 'ok' });
    if (url === '/metrics') {
      return void metrics.metrics().then((text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text), onError);
    }
    if (!/^\/realms\/huiyin(?=[/?]|$)/.test(url)) {
      const isRealm = url.startsWith('/realms/');
      return json(response, 404, { error: isRealm ? 'Realm does not exist' : 'HTTP 404 Not Found' });
    }
    request.originalUrl = url;
    request.url = url.slice(realmPath.length).replace(/^(?!\/)/, '/');
    handle(request, response).catch(onError);
  });
}
