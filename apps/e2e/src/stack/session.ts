import { ask, type Answer, dataOf, type Fields, type Headers } from './ask';
import { loginOf, type RunningStack } from './running-stack';

interface Membership {
  readonly id: string;
  readonly tenant: { readonly id: string };
  readonly person: { readonly id: string };
  readonly unit: { readonly id: string } | null;
}

/** Somebody who is signed in, acting under the membership of their tenant. */
export class Session {
  private constructor(
    private readonly stack: RunningStack,
    readonly token: string,
    readonly membership: Membership,
  ) {}

  static async of(stack: RunningStack, username: string): Promise<Session> {
    const { password, tenantId } = loginOf(stack, username);
    const body = new URLSearchParams({ grant_type: 'password', client_id: stack.clientId, username, password, scope: 'openid profile' });
    const answer = await fetch(stack.tokenEndpoint, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const { me } = dataOf(await ask<{ me: { memberships: Membership[] } }>(
      stack.graphql, '{ me { memberships { id tenant { id } person { id } unit { id } } } }', {}, { authorization: `Bearer ${token}` },
    ));
    const membership = me.memberships.find(({ tenant }) => tenant.id === tenantId);
    if (!membership) throw new Error(`${username} has no membership in their tenant`);
    return new Session(stack, token, membership);
  }

  get headers(): Headers {
    return { authorization: `Bearer ${this.token}`, 'x-membership': this.membership.id };
  }

  ask<T = Record<string, unknown>>(query: string, variables: Fields = {}): Promise<Answer<T>> {
    return ask<T>(this.stack.graphql, query, variables, this.headers);
  }
}
