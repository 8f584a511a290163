const users = { signoutRedirect: jest.fn(), removeUser: jest.fn(async () => undefined) };
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

import { openSession } from './sign-in';

describe('signing out', () => {
  // jsdom goes to no other page, and says so.
  const left = jest.spyOn(console, 'error').mockImplementation();
  beforeEach(() => left.mockClear());

  it('is said to the provider, which leads back to where it began', async () => {
    users.signoutRedirect.mockResolvedValueOnce(undefined);
    await openSession('/me/signed-in').signOut();
    expect(made).toHaveBeenCalledWith(expect.objectContaining({ post_logout_redirect_uri: 'http://localhost/me' }));
    expect([users.removeUser.mock.calls, left.mock.calls]).toEqual([[], []]);
  });

  it('takes the session off this tab and leaves the page where the provider cannot be told', async () => {
    users.signoutRedirect.mockRejectedValueOnce(new Error('no network'));
    await openSession('/me/signed-in').signOut();
    expect(users.removeUser).toHaveBeenCalledTimes(1);
    expect(String(left.mock.lastCall?.[0])).toContain('navigation');
  });
});
