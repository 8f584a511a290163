import { Browser, claimsOf, codeRequest, form, granted } from './testing/client';
import { type Identity, startEmbedded, startKeycloak, whyNoKeycloak } from './testing/identity-process';

const without = whyNoKeycloak();
if (without) process.stdout.write(`identity is tested against the embedded provider alone: ${without}\n`);
const providers: [string, () => Promise<Identity>][] = [['the embedded provider', startEmbedded], ...(without ? [] : [['Keycloak', startKeycloak] as [string, () => Promise<Identity>]])];

describe.each(providers)('%s', (_name, start) => {
  let identity: Identity;

  beforeAll(async () => {
    identity = await start();
  }, 300_000);
  afterAll(() => identity?.stop(), 30_000);

  /** An undefined field is left out: an empty one is something else. */
  const passwordGrant = (change: Record<string, string | undefined> = {}) => {
    const fields = { grant_type: 'password', client_id: 'huiyin-cli', username: 'gd-officer', password: 'gd-officer-echo', scope: 'openid', ...change };
    return form(`${identity.oidc}/token`, Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)));
  };

  const login = (change: { scope?: undefined } = {}) => granted(() => passwordGrant(change), identity.attempts);

  const refresh = (refresh_token: string, client_id = 'huiyin-cli') =>
    form(`${identity.oidc}/token`, { grant_type: 'refresh_token', client_id, refresh_token });

  /** What is left of a lifetime when the answer is written: a slow answer has lost a second of it. */
  const expectLeft = (seconds: unknown, lifetime: number) => {
    expect(Number(seconds)).toBeLessThanOrEqual(lifetime);
    expect(Number(seconds)).toBeGreaterThan(lifetime - 30);
  };

  describe('password grant of the command-line client', () => {
    it('gives an access token with the claims that Keycloak gives', async () => {
      const { status, body } = await login();
      expect(status).toBe(200);
      expect(body).toMatchObject({ token_type: 'Bearer', 'not-before-policy': 0 });
      expectLeft(body.expires_in, 300);
      expectLeft(body.refresh_expires_in, 1800);
      expect(String(body.scope).split(' ').sort()).toEqual(['email', 'openid', 'profile']);
      const { header, claims } = claimsOf(String(body.access_token));
      expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
      expect(Object.keys(claims).sort()).toEqual(
        ['acr', 'aud', 'azp', 'email', 'email_verified', 'exp', 'given_name', 'iat', 'iss', 'jti', 'name', 'preferred_username', 'scope', 'sid', 'sub', 'typ'],
      );
      expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
      expect(claims).toMatchObject({ aud: 'gateway', azp: 'huiyin-cli', typ: 'Bearer', name: '王雅琴', sub: identity.officer, iss: identity.issuer });
      expect(body.session_state).toBe(claims.sid);
      expect(claimsOf(String(body.id_token)).claims).toMatchObject({ typ: 'ID', aud: 'huiyin-cli', azp: 'huiyin-cli', sid: claims.sid });
    });

    it.each([
      [{ password: 'wrong' }, 400, 'invalid_grant', 'Invalid user credentials'],
      [{ username: 'nobody' }, 400, 'invalid_grant', 'Invalid user credentials'],
      [{ password: undefined }, 400, 'invalid_grant', 'Invalid user credentials'],
      [{ username: undefined }, 401, 'invalid_request', 'Missing parameter: username'],
      [{ client_id: 'portal' }, 400, 'unauthorized_client', 'Client not allowed for direct access grants'],
      [{ client_id: 'nobody' }, 401, 'invalid_client', 'Invalid client or Invalid client credentials'],
      [{ client_id: undefined }, 401, 'invalid_client', 'Invalid client or Invalid client credentials'],
      [{ grant_type: 'magic' }, 400, 'unsupported_grant_type', 'Unsupported grant_type'],
      [{ grant_type: undefined }, 400, 'invalid_request', 'Missing form parameter: grant_type'],
      [{ scope: 'openid nonsense' }, 400, 'invalid_scope', 'Invalid scopes: openid nonsense'],
    ])('refuses %j with %s %s', async (change, status, error, error_description) => {
      expect(await passwordGrant(change)).toMatchObject({ status, body: { error, error_description } });
    });

    it('answers userinfo for its own token and for no other', async () => {
      const token = String((await login()).body.access_token);
      const ask = (authorization: string) => fetch(`${identity.oidc}/userinfo`, { headers: { authorization } });
      expect(await (await ask(`Bearer ${token}`)).json()).toMatchObject({ sub: identity.officer, preferred_username: 'gd-officer' });
      expect((await ask(`Bearer ${token.slice(0, -6)}AAAAAA`)).status).toBe(401);
      expect((await ask('')).status).toBe(401);
      const narrow = await ask(`Bearer ${String((await login({ scope: undefined })).body.access_token)}`);
      expect([narrow.status, narrow.headers.get('www-authenticate')]).toEqual([403, expect.stringContaining('error="insufficient_scope"')]);
    });
  });

  describe('userinfo', () => {
    const ask = (token: unknown) => fetch(`${identity.oidc}/userinfo`, { headers: { authorization: `Bearer ${String(token)}` } });

    it.each(['revoke', 'logout'])('knows no session after %s', async (way) => {
      const { access_token, refresh_token } = (await login()).body;
      expect((await ask(access_token)).status).toBe(200);
      const fields: Record<string, string> = { client_id: 'huiyin-cli', ...(way === 'revoke' ? { token: String(refresh_token) } : { refresh_token: String(refresh_token) }) };
      await form(`${identity.oidc}/${way}`, fields);
      const answer = await ask(access_token);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('error_description="user_session_not_found"')]);
    });

  });

  describe('requests of another form', () => {
    it('a token by GET is not allowed', async () => {
      const got = await fetch(`${identity.oidc}/token`);
      expect([got.status, await got.json()]).toEqual([405, { error: 'HTTP 405 Method Not Allowed' }]);
    });

    it('an unknown scope goes back to the portal by its name, and nowhere else', async () => {
      const back = async (change: Record<string, string>) =>
        (await new Browser(identity.origin).get(`${identity.oidc}/auth?${codeRequest({ scope: 'openid nonsense', ...change }).query}`)).headers.get('location');
      const url = new URL((await back({})) ?? '');
      expect(Object.fromEntries(url.searchParams)).toMatchObject({ error: 'invalid_scope', error_description: 'Invalid scopes: openid nonsense', iss: identity.issuer });
      expect(await back({ redirect_uri: 'http://evil.example/' })).toBeNull();
    });
  });

  describe('refresh', () => {
    it('gives new tokens of the same session, once; used twice it ends the session', async () => {
      const first = (await login()).body;
      const second = await refresh(String(first.refresh_token));
      expect(second.status).toBe(200);
      expect(second.body.session_state).toBe(first.session_state);
      expect(await refresh(String(first.refresh_token))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(await refresh(String(second.body.refresh_token))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });

    it('is refused after a logout by refresh token, which shows nothing', async () => {
      const { refresh_token } = (await login()).body;
      const logout = await form(`${identity.oidc}/logout`, { client_id: 'huiyin-cli', refresh_token: String(refresh_token) });
      expect(logout.status).toBe(204);
      expect((await refresh(String(refresh_token))).status).toBe(400);
    });
  });

  describe('sign-in of the portal by code', () => {
    it('asks for name and password, says when they are wrong, and gives tokens to the portal alone', async () => {
      const browser = new Browser(identity.origin);
      const request = codeRequest();
      const login = await browser.follow(`${identity.oidc}/auth?${request.query}`);
      expect(await login.clone().text()).toContain('name="password"');
      const wrong = await browser.fill(login, { username: 'gd-officer', password: 'wrong' });
      expect([wrong.headers.get('location'), (await wrong.clone().text()).includes('name="password"')]).toEqual([null, true]);
      const back = await browser.signIn(wrong, { username: 'gd-officer', password: 'gd-officer-echo' }, identity.attempts);
      const answer = new URL(back.headers.get('location') ?? '');
      expect(answer.searchParams.get('state')).toBe(request.state);
      expect(answer.searchParams.get('session_state')).toBeTruthy();
      const fields = { ...request.exchange, code: answer.searchParams.get('code') ?? '' };
      const tokens = await form(`${identity.oidc}/token`, fields, { origin: 'http://127.0.0.1:3000' });
      expect(tokens).toMatchObject({ status: 200, cors: 'http://127.0.0.1:3000' });
      expect(tokens.body.session_state).toBe(answer.searchParams.get('session_state'));
      expect(claimsOf(String(tokens.body.access_token)).claims).toMatchObject({ aud: 'gateway', azp: 'portal', 'allowed-origins': ['http://127.0.0.1:3000'] });
      expect(claimsOf(String(tokens.body.id_token)).claims).toMatchObject({ nonce: request.nonce, name: '王雅琴', auth_time: expect.any(Number) });
      expect(await form(`${identity.oidc}/token`, fields)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });

      const target = 'http://127.0.0.1:3000/';
      const end = `${identity.oidc}/logout?${new URLSearchParams({ id_token_hint: String(tokens.body.id_token), post_logout_redirect_uri: target, state: 's' })}`;
      expect((await browser.get(end)).headers.get('location')).toBe(`${target}?state=s`);
      const silent = await browser.get(`${identity.oidc}/auth?${request.query}&prompt=none`);
      expect(silent.headers.get('location')).toContain('error=login_required');
      expect((await refresh(String(tokens.body.refresh_token), 'portal')).status).toBe(400);
    });

    it.each([
      ['an address elsewhere', { redirect_uri: 'http://evil.example/' }],
      ['an unknown client', { client_id: 'nobody' }],
      ['the command-line client', { client_id: 'huiyin-cli' }],
    ])('shows a page and redirects nowhere for %s', async (_what, change) => {
      const answer = await new Browser(identity.origin).get(`${identity.oidc}/auth?${codeRequest(change).query}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('location')).toBeNull();
    });

    it('wants a challenge by S256', async () => {
      const answer = await new Browser(identity.origin).get(`${identity.oidc}/auth?${codeRequest({ code_challenge_method: 'plain' }).query}`);
      expect(answer.headers.get('location')).toContain('error=invalid_request');
    });

    it('tells a page of another origin nothing', async () => {
      const answer = await form(`${identity.oidc}/token`, { grant_type: 'authorization_code', client_id: 'portal', code: 'x', redirect_uri: 'http://127.0.0.1:3000/' }, { origin: 'http://evil.example' });
      expect(answer).toMatchObject({ status: 403, cors: null });
    });
  });

  describe('a logout is told to the portal’s gateway', () => {
    const signIn = async () => {
      const [browser, request] = [new Browser(identity.origin), codeRequest()];
      const login = await browser.follow(`${identity.oidc}/auth?${request.query}`);
      const back = await browser.signIn(login, { username: 'gd-officer', password: 'gd-officer-echo' }, identity.attempts);
      const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const { body } = await form(`${identity.oidc}/token`, { ...request.exchange, code });
      return { browser, body, sid: claimsOf(String(body.access_token)).claims.sid };
    };
    const endedSince = (from: number): unknown[] => identity.logouts.slice(from).map((token) => claimsOf(token).claims.sid);

    it('at once with the ID token’s hint, with all that a logout token must say', async () => {
      const before = identity.logouts.length;
      const { browser, body, sid } = await signIn();
      await browser.get(`${identity.oidc}/logout?${new URLSearchParams({ id_token_hint: String(body.id_token), post_logout_redirect_uri: 'http://127.0.0.1:3000/' })}`);
      expect(endedSince(before)).toEqual([sid]);
      const { header, claims } = claimsOf(identity.logouts.at(-1) ?? '');
      expect(header).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
      expect(claims).toMatchObject({ iss: identity.issuer, aud: 'portal', sub: identity.officer, sid, typ: 'Logout', iat: expect.any(Number), jti: expect.any(String) });
      expect(claims.events).toEqual({ 'http://schemas.openid.net/event/backchannel-logout': {} });
      expect(claims).not.toHaveProperty('nonce');
    });

    it('by refresh token too, and of no other session', async () => {
      const [one, other] = [await signIn(), await signIn()];
      const before = identity.logouts.length;
      await form(`${identity.oidc}/logout`, { client_id: 'portal', refresh_token: String(one.body.refresh_token) });
      expect(endedSince(before)).toEqual([one.sid]);
      expect((await refresh(String(other.body.refresh_token), 'portal')).status).toBe(200);
    });

    it('and that of the command line, whose tokens it takes too', async () => {
      const before = identity.logouts.length;
      const { access_token, refresh_token } = (await login()).body;
      await form(`${identity.oidc}/logout`, { client_id: 'huiyin-cli', refresh_token: String(refresh_token) });
      expect(endedSince(before)).toEqual([claimsOf(String(access_token)).claims.sid]);
      expect(claimsOf(identity.logouts.at(-1) ?? '').claims.aud).toBe('huiyin-cli');
    });
  });

  describe('the provisioner', () => {
    const admin = async (path: string, method: string, body: object) => {
      const { access_token } = (await form(`${identity.oidc}/token`, { grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: identity.provisionerSecret })).body;
      const headers = { authorization: `Bearer ${String(access_token)}`, 'content-type': 'application/json' };
      return fetch(`${identity.origin}/admin/realms/huiyin/users${path}`, { method, headers, body: JSON.stringify(body) });
    };

    it('makes a person who can sign in, and ends it: nobody comes back, and the gateway hears of the session', async () => {
      const login = { username: 'left-soon', password: 'left-soon-echo' };
      const made = await admin('', 'POST', { username: login.username, firstName: '离岗', enabled: true, credentials: [{ type: 'password', value: login.password, temporary: false }] });
      const sub = made.headers.get('location')?.split('/').at(-1) ?? '';
      const [browser, request] = [new Browser(identity.origin), codeRequest()];
      const back = await browser.signIn(await browser.follow(`${identity.oidc}/auth?${request.query}`), login, identity.attempts);
      const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const { access_token, refresh_token } = (await form(`${identity.oidc}/token`, { ...request.exchange, code })).body;
      const { claims } = claimsOf(String(access_token));
      expect(claims).toMatchObject({ sub, name: '离岗', aud: 'gateway' });

      const before = identity.logouts.length;
      expect([(await admin(`/${sub}`, 'PUT', { enabled: false })).status, (await admin(`/${sub}/logout`, 'POST', {})).status]).toEqual([204, 204]);
      expect(identity.logouts.slice(before).map((token) => claimsOf(token).claims.sid)).toEqual([claims.sid]);
      expect(await refresh(String(refresh_token), 'portal')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      expect(await passwordGrant(login)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
      const silent = await browser.get(`${identity.oidc}/auth?${request.query}&prompt=none`);
      expect(silent.headers.get('location')).toContain('error=login_required');
    });

    it('disables a person whose session stands: userinfo knows them no more, until they are enabled again', async () => {
      const { access_token } = (await login()).body;
      const ask = async () => {
        const answer = await fetch(`${identity.oidc}/userinfo`, { headers: { authorization: `Bearer ${String(access_token)}` } });
        return [answer.status, answer.headers.get('www-authenticate')];
      };
      expect(await ask()).toEqual([200, null]);
      await admin(`/${identity.officer}`, 'PUT', { enabled: false });
      expect(await ask()).toEqual([401, 'Bearer realm="huiyin", error="invalid_token", error_description="User disabled"']);
      await admin(`/${identity.officer}`, 'PUT', { enabled: true });
      expect(await ask()).toEqual([200, null]);
    });

    it('has a token that opens nothing of a person', async () => {
      const { access_token } = (await form(`${identity.oidc}/token`, { grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: identity.provisionerSecret })).body;
      expect((await fetch(`${identity.oidc}/userinfo`, { headers: { authorization: `Bearer ${String(access_token)}` } })).ok).toBe(false);
      expect(claimsOf(String(access_token)).claims).not.toMatchObject({ aud: 'gateway' });
    });
  });
});
