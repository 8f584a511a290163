import { Browser, codeRequest, form } from './testing/client';
import { type Identity, startEmbedded } from './testing/identity-process';

let identity: Identity;

beforeAll(async () => {
  identity = await startEmbedded();
}, 60_000);
afterAll(() => identity.stop());

describe('what the embedded provider does in its own way', () => {
  it('may be asked by a page of the portal, and by no other', async () => {
    const preflight = async (origin: string) =>
      (await fetch(`${identity.oidc}/userinfo`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' } })).headers;
    const told = await preflight('http://127.0.0.1:3000');
    expect([told.get('access-control-allow-origin'), told.get('access-control-allow-headers')]).toEqual(['http://127.0.0.1:3000', expect.stringMatching(/authorization/i)]);
    expect((await preflight('http://evil.example')).get('access-control-allow-origin')).toBeNull();
  });

  it('a form of more than 16 kB is not taken', async () => {
    expect((await form(`${identity.oidc}/logout`, { refresh_token: 'x'.repeat(17_000) })).status).toBe(413);
  });

  it('says in Chinese what is wrong', async () => {
    const browser = new Browser(identity.origin);
    const login = await browser.follow(`${identity.oidc}/auth?${codeRequest().query}`);
    expect(await (await browser.fill(login, { username: 'gd-officer', password: 'wrong' })).text()).toContain('用户名或密码不对');
    expect(await (await browser.get(`${identity.oidc}/auth?${codeRequest({ client_id: 'nobody' }).query}`)).text()).toContain('没能登录');
  });
});

describe('restart', () => {
  it('keeps the signing key, so that tokens given out before stay good', async () => {
    const keys = () => fetch(`${identity.oidc}/certs`).then((answer) => answer.text());
    const before = await keys();
    await identity.restart();
    expect(await keys()).toBe(before);
    expect(before).not.toContain('"d"');
  });
});
