import { Browser, claimsOf, codeRequest, granted } from '../../src/testing/client';
import type { Identity } from '../../src/testing/identity-process';
import { locationOf, type Json } from './differences';
import { login, portal } from './realm';

type Fields = Record<string, string | undefined>;
type Body = Record<string, Json>;
const textOf = (fields: Fields) => new URLSearchParams(Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)));
const mediaOf = (answer: Response) => answer.headers.get('content-type')?.split(';')[0];

/** An answer in the recording's form: of the headers those that somebody reads. */
async function told(answer: Response): Promise<Body> {
  const [type, text] = [mediaOf(answer), await answer.text()];
  const body = type === 'application/json' && text ? (JSON.parse(text) as Json) : type === 'text/html' ? '(html)' : undefined;
  const of = (name: string) => answer.headers.get(name) ?? undefined;
  const location = of('location');
  const all = {
    status: answer.status,
    type: answer.status === 302 ? undefined : type,
    'www-authenticate': of('www-authenticate'),
    cors: of('access-control-allow-origin'),
    methods: of('access-control-allow-methods'),
    location: location === undefined ? undefined : locationOf(location),
    body: answer.status === 302 ? undefined : body,
  };
  return JSON.parse(JSON.stringify(all)) as Body;
}

/** What the recording kept of an answer whose other parts it left out. */
const only = (answer: Body, ...names: string[]): Body => Object.fromEntries(names.filter((name) => name in answer).map((name) => [name, answer[name] ?? null]));
const keysOf = (body: Json | undefined): Json => Object.keys(body as Body).sort();

/** Asks as gateway, portal and provisioning do. */
export class Asking {
  constructor(private readonly identity: Identity) {}

  get = (path: string, headers: Record<string, string> = {}) => fetch(`${this.identity.oidc}${path}`, { headers, redirect: 'manual' }).then(told);
  keys = async () => ((await (await fetch(`${this.identity.oidc}/certs`)).json()) as { keys: Json[] }).keys;
  at = (url: string) => fetch(`${this.identity.origin}${url}`).then(told);
  post = async (path: string, fields: Fields, headers: Record<string, string> = {}) => told(await fetch(`${this.identity.oidc}${path}`, { method: 'POST', headers, body: textOf(fields) }));
  raw = async (path: string, init: RequestInit) => told(await fetch(`${this.identity.oidc}${path}`, init));

  password = (change: Fields = {}, headers?: Record<string, string>) =>
    this.post('/token', { grant_type: 'password', client_id: 'huiyin-cli', ...login, scope: 'openid', ...change }, headers);
  /** What a good login gives. */
  login = (change?: Fields) => granted(() => this.password(change), this.identity.attempts);
  tokens = async (change?: Fields) => (await this.login(change)).body as Record<string, string>;
  refresh = (refresh_token: string | undefined, client_id = 'huiyin-cli') => this.post('/token', { grant_type: 'refresh_token', client_id, refresh_token });
  service = (client_secret = this.identity.provisionerSecret) => this.post('/token', { grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret });
  userinfo = (token?: string) => this.get('/userinfo', token ? { authorization: `Bearer ${token}` } : {});

  /** The page or the redirect that a browser ends at, before anybody signs in. */
  auth = async (change: Record<string, string | undefined> = {}) => {
    const { query } = codeRequest({}, `${portal}/x`);
    const asked = textOf({ ...Object.fromEntries(new URLSearchParams(query)), ...change });
    return told(await new Browser(this.identity.origin).follow(`${this.identity.oidc}/auth?${asked}`));
  };

  /** A browser that has signed in, and what it came back with. */
  signIn = async () => {
    const [browser, request] = [new Browser(this.identity.origin), codeRequest({}, `${portal}/x`)];
    const page = await browser.follow(`${this.identity.oidc}/auth?${request.query}`);
    const back = await browser.signIn(page, login, this.identity.attempts);
    const answer = new URL(back.headers.get('location') ?? '').searchParams;
    const exchange = { ...request.exchange, code: answer.get('code') ?? '' };
    return { browser, query: request.query, answer, exchange };
  };
}

const wellKnown = (ask: Asking) => ask.at('/realms/huiyin/.well-known/openid-configuration');
/** The code was recorded of somebody who was signed in already. */
const exchanged = async (ask: Asking, oidc: string) => {
  const { browser, query, exchange } = await ask.signIn();
  const back = await browser.get(`${oidc}/auth?${query}&prompt=none`);
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  return (await ask.post('/token', { ...exchange, code })).body as Record<string, string>;
};
const decoded = (token: string | undefined): Json => claimsOf(String(token));

async function twice(ask: Asking) {
  const { exchange } = await ask.signIn();
  const first = (await ask.post('/token', exchange)).body as Record<string, string>;
  return { first, second: await ask.post('/token', exchange) };
}

async function ended(ask: Asking, path: string, field: string) {
  const tokens = await ask.tokens();
  return { tokens, answer: await ask.post(path, { client_id: 'huiyin-cli', [field]: tokens.refresh_token }) };
}

const loggedOut = async (ask: Asking, change: Record<string, string>) => {
  const { browser, exchange } = await ask.signIn();
  const { id_token } = (await ask.post('/token', exchange)).body as Record<string, string>;
  return { browser, query: textOf({ id_token_hint: id_token, post_logout_redirect_uri: `${portal}/`, state: 's', ...change }) };
};

type Replays = Record<string, (ask: Asking) => Promise<Json>>;

const ofTokens: Replays = {
  'well-known': async (ask) => (await wellKnown(ask)).body ?? null,
  'realm page': async (ask) => ask.at('/realms/huiyin').then(({ status, body }) => ({ status: status ?? null, keys: keysOf(body) })),
  jwks: async (ask) => ((await ask.keys()) as Body[]).map((key) => ({ kty: key.kty ?? null, alg: key.alg ?? null, use: key.use ?? null, members: keysOf(key) })).sort((a, b) => (a.use === 'sig' ? -1 : b.use === 'sig' ? 1 : 0)),
  'password grant': async (ask) => (await ask.login()).body ?? null,
  'password grant: access_token': async (ask) => decoded((await ask.tokens()).access_token),
  'password grant: id_token': async (ask) => decoded((await ask.tokens()).id_token),
  'password grant without openid': async (ask) => (await ask.login({ scope: undefined })).body ?? null,
  'wrong password': (ask) => ask.password({ password: 'not-the-password' }),
  'unknown user': (ask) => ask.password({ username: 'nobody-of-this-name' }),
  'password grant: no password': (ask) => ask.password({ password: undefined }),
  'password grant: no username': (ask) => ask.password({ username: undefined }),
  'password grant: client not allowed (portal)': (ask) => ask.password({ client_id: 'portal' }),
  'unknown client': (ask) => ask.password({ client_id: 'nobody' }),
  'no client': (ask) => ask.password({ client_id: undefined }),
  'unknown grant type': (ask) => ask.password({ grant_type: 'magic' }),
  'no grant type': (ask) => ask.password({ grant_type: undefined }),
  'invalid scope': (ask) => ask.password({ scope: 'openid nonsense' }),
  'token by GET': (ask) => ask.get('/token'),
  'token, JSON body': (ask) => ask.raw('/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', client_id: 'huiyin-cli', ...login }) }),
  'password grant with Origin http://localhost:4200': (ask) => ask.password({}, { origin: portal }),
  'client credentials': async (ask) => {
    const { body } = await ask.service();
    return { answer: body ?? null, claims: (decoded((body as Record<string, string>).access_token) as Body).claims ?? null };
  },
  'client credentials: wrong secret': (ask) => ask.service('not-the-secret'),
};

const ofSessions: Replays = {
  userinfo: async (ask) => {
    const answer = await ask.userinfo((await ask.tokens()).access_token);
    return { ...answer, keys: keysOf(answer.body) };
  },
  'userinfo: no token': (ask) => ask.userinfo(),
  'userinfo: bad token': async (ask) => ask.userinfo(`${(await ask.tokens()).access_token?.slice(0, -6)}AAAAAA`),
  refresh: async (ask) => (await ask.refresh((await ask.tokens()).refresh_token)).body ?? null,
  'refresh gives a new refresh token': async (ask) => {
    const { refresh_token } = await ask.tokens();
    return ((await ask.refresh(refresh_token)).body as Body).refresh_token !== refresh_token;
  },
  'refresh: used twice': async (ask) => {
    const { refresh_token } = await ask.tokens();
    await ask.refresh(refresh_token);
    return ask.refresh(refresh_token);
  },
  'refresh: the new one after the old was reused': async (ask) => {
    const { refresh_token } = await ask.tokens();
    const { body } = await ask.refresh(refresh_token);
    await ask.refresh(refresh_token);
    return ask.refresh((body as Record<string, string>).refresh_token);
  },
  'refresh: garbage': (ask) => ask.refresh('garbage'),
  'refresh: missing': (ask) => ask.refresh(undefined),
  "refresh: another client's": async (ask) => ask.refresh((await ask.tokens()).refresh_token, 'portal'),
  'logout by refresh token (POST)': async (ask) => (await ended(ask, '/logout', 'refresh_token')).answer,
  'refresh after that': async (ask) => ask.refresh((await ended(ask, '/logout', 'refresh_token')).tokens.refresh_token),
  revoke: async (ask) => only((await ended(ask, '/revoke', 'token')).answer, 'status'),
  'refresh after revoke': async (ask) => ask.refresh((await ended(ask, '/revoke', 'token')).tokens.refresh_token),
  'userinfo after revoke': async (ask) => ask.userinfo((await ended(ask, '/revoke', 'token')).tokens.access_token),
  'unknown path': (ask) => ask.at('/realms/huiyin/no-such-path'),
  'unknown realm': (ask) => ask.at('/realms/no-such-realm'),
  'preflight of token': async (ask) =>
    only(await ask.raw('/token', { method: 'OPTIONS', headers: { origin: portal, 'access-control-request-method': 'POST' } }), 'status', 'cors', 'methods'),
};

const ofSignIn = (oidc: string): Replays => ({
  'auth: good': (ask) => ask.auth(),
  'auth: no challenge': (ask) => ask.auth({ code_challenge: undefined, code_challenge_method: undefined }),
  'auth: plain challenge': (ask) => ask.auth({ code_challenge_method: 'plain' }),
  'auth: unknown client': (ask) => ask.auth({ client_id: 'nobody' }),
  'auth: redirect elsewhere': (ask) => ask.auth({ redirect_uri: 'https://evil.example/' }),
  'auth: response_type token': (ask) => ask.auth({ response_type: 'token' }),
  'auth: unknown scope': (ask) => ask.auth({ scope: 'openid nonsense' }),
  'auth: prompt none, no session': (ask) => ask.auth({ prompt: 'none' }),
  'auth: no state': (ask) => ask.auth({ state: undefined }),
  'code flow: redirect': async (ask) => [...(await ask.signIn()).answer.keys()].sort(),
  'code: wrong verifier': async (ask) => ask.post('/token', { ...(await ask.signIn()).exchange, code_verifier: 'x'.repeat(43) }),
  'auth: prompt none, with a session': async (ask) => {
    const { browser, query } = await ask.signIn();
    return told(await browser.get(`${oidc}/auth?${query}&prompt=none`));
  },
  'code exchange': async (ask) => await exchanged(ask, oidc),
  'code exchange: access_token': async (ask) => decoded((await exchanged(ask, oidc)).access_token),
  'code exchange: id_token': async (ask) => decoded((await exchanged(ask, oidc)).id_token),
  'code used twice': async (ask) => (await twice(ask)).second,
  'refresh after a code was used twice': async (ask) => ask.refresh((await twice(ask)).first.refresh_token, 'portal'),
  'code exchange from a browser (CORS)': (ask) => ask.post('/token', { ...codeRequest({}, `${portal}/x`).exchange, code: 'not-a-code' }, { origin: portal }),
  'logout: id_token_hint and redirect': async (ask) => {
    const { browser, query } = await loggedOut(ask, {});
    return told(await browser.get(`${oidc}/logout?${query}`));
  },
  'logout: redirect elsewhere': async (ask) => {
    const { browser, query } = await loggedOut(ask, { post_logout_redirect_uri: 'https://evil.example/' });
    return told(await browser.get(`${oidc}/logout?${query}`));
  },
  'logout: nothing given': (ask) => ask.get('/logout'),
});

/** How each recorded answer is asked for again, by its name. */
export const replays = (oidc: string): Replays => ({ ...ofTokens, ...ofSessions, ...ofSignIn(oidc) });
