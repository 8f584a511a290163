const users = { signinRedirect: jest.fn(async (_: object) => undefined), signinRedirectCallback: jest.fn(async () => ({ state: { returnTo: '/me' } })), signoutRedirect: jest.fn() };
const made = jest.fn();
jest.mock('oidc-client-ts', () => ({
  UserManager: class {
    constructor(settings: object) {
      made(settings);
      return users;
    }
  },
  WebStorageStateStore: class {},
}));
jest.mock('./settings', () => ({ readSettings: async () => ({ issuer: 'http://localhost/issuer', clientId: 'portal' }) }));

import { askWhoNext } from './ask-who';
import { openSession } from './sign-in';

const session = openSession('/me/signed-in');
const prompts = () => users.signinRedirect.mock.calls.map(([asked]) => ('prompt' in asked ? asked.prompt : null));

describe('a session', () => {
  it('is ended where the provider hears of it, which leads back to where it began; else that is said', async () => {
    users.signoutRedirect.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no network'));
    await session.signOut('id of wang');
    expect(users.signoutRedirect).toHaveBeenLastCalledWith({ id_token_hint: 'id of wang' });
    expect(made).toHaveBeenCalledWith(expect.objectContaining({ post_logout_redirect_uri: 'http://localhost/me' }));
    await expect(session.signOut(undefined)).rejects.toThrow('no network');
  });

  it('is not opened again for who left, without a word of who it is; once somebody said it, as ever', async () => {
    await session.signIn('/me');
    askWhoNext('wang');
    await session.signIn('/me');
    await session.signIn('/me');
    await session.finish();
    await session.signIn('/me');
    expect(prompts()).toEqual([null, 'login', 'login', null]);
  });
});
