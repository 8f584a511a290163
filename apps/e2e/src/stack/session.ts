import { ask, type Answer, dataOf, type Fields, type Headers } from './ask';
import { loginOf, type RunningStack } from './running-stack';

interface Membership {
  readonly id: string;
  readonly tenant: { readonly id: string };
  readonly person: { readonly id: string };
  readonly unit: { readonly id: string } | null;
}

const FRESH_MS = 180_000;

const signIn = async (stack: RunningStack, username: string): Promise<string> => {
  const { password } = loginOf(stack, username);
  const body = new URLSearchParams({ grant_type: 'password', client_id: stack.clientId, username, password, scope: 'openid profile' });
  const answer = await fetch(stack.tokenEndpoint, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** Somebody who is signed in, acting under the membership of their tenant. */
export class Session {
  private static readonly open = new Set<Session>();
  private signedAt = performance.now();

  private constructor(
    private readonly stack: RunningStack,
    private readonly username: string,
    private signed: string,
    readonly membership: Membership,
  ) {
    Session.open.add(this);
  }

  static async of(stack: RunningStack, username: string): Promise<Session> {
    const { tenantId } = loginOf(stack, username);
    const token = await signIn(stack, username);
    const { me } = dataOf(await ask<{ me: { memberships: Membership[] } }>(
      stack.graphql, '{ me { memberships { id tenant { id } person { id } unit { id } } } }', {}, { authorization: `Bearer ${token}` },
    ));
    const membership = me.memberships.find(({ tenant }) => tenant.id === tenantId);
    if (!membership) throw new Error(`${username} has no membership in their tenant`);
    return new Session(stack, username, token, membership);
  }

  /** Signs in again whoever signed in minutes ago: a token is good for five, and a journey may take longer. */
  static async keepFresh(): Promise<void> {
    const old = [...Session.open].filter(({ signedAt }) => performance.now() - signedAt > FRESH_MS);
    await Promise.all(old.map(async (session) => {
      session.signed = await signIn(session.stack, session.username);
      session.signedAt = performance.now();
    }));
  }

  get token(): string {
    return this.signed;
  }

  get headers(): Headers {
    return { authorization: `Bearer ${this.token}`, 'x-membership': this.membership.id };
  }

  ask<T = Record<string, unknown>>(query: string, variables: Fields = {}): Promise<Answer<T>> {
    return ask<T>(this.stack.graphql, query, variables, this.headers);
  }
}
