import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { whoIsAsked, whoWasSaid } from './ask-who';
import { readSettings } from './settings';

interface Journey {
  readonly returnTo: string;
}

let made: Promise<UserManager> | undefined;

/** Code with PKCE by full redirect; tokens in memory and `sessionStorage`, never longer than the tab. */
const manager = (callback: string): Promise<UserManager> => {
  made ??= readSettings().then(
    ({ issuer, clientId }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        redirect_uri: location.origin + callback,
        post_logout_redirect_uri: `${location.origin}${callback.startsWith('/me') ? '/me' : '/'}`,
        response_type: 'code',
        scope: 'openid profile email',
        automaticSilentRenew: true,
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
      }),
  );
  made.catch(() => (made = undefined));
  return made;
};

const tokenOf = (user: User | null): string | null => (user && !user.expired ? user.access_token : null);

export interface Session {
  /** Leaves the page; what was typed must be kept before. */
  signIn(returnTo: string): Promise<void>;
  /** Ends the journey of `signIn` on its callback page and says where to go on. */
  finish(): Promise<string>;
  token(): Promise<string | null>;
  /** A fresh token where the provider gives one without asking the person. */
  renew(): Promise<string | null>;
  /** Leaves the page; rejects where the provider cannot be told. Without the token of who leaves the provider would ask whether it is meant. */
  signOut(idToken: string | undefined): Promise<void>;
}

export const openSession = (callback: string): Session => ({
  async signIn(returnTo) {
    const journey: Journey = { returnTo };
    await (await manager(callback)).signinRedirect({ state: journey, ...(whoIsAsked() && { prompt: 'login' }) });
  },
  async finish() {
    const user = await (await manager(callback)).signinRedirectCallback();
    whoWasSaid();
    const { returnTo } = user.state as Journey;
    return returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
  },
  async token() {
    return tokenOf(await (await manager(callback)).getUser());
  },
  async renew() {
    const users = await manager(callback);
    const user = await users.getUser();
    if (!user?.refresh_token) return null;
    return users.signinSilent().then(tokenOf, () => null);
  },
  async signOut(idToken) {
    await (await manager(callback)).signoutRedirect(idToken ? { id_token_hint: idToken } : {});
  },
});
