import { randomUUID } from 'node:crypto';
import type Provider from 'oidc-provider';
import { lifetimes } from './settings';
import type { Tokens } from './tokens';

/** Whom a token of the provisioner is for: the realm's administration, and never the gateway. */
export const administration = 'realm-management';
export const provisioner = 'huiyin-provisioner';
const roles = ['manage-users', 'view-users', 'query-users'];
const subject = randomUUID();

/** A token of the provisioner, for its secret. */
export function addClientCredentials(provider: Provider, tokens: Tokens): void {
  provider.registerGrantType('client_credentials', async (ctx) => {
    const iat = Math.floor(Date.now() / 1_000);
    const made = { exp: iat + lifetimes.accessToken, iat, jti: randomUUID(), iss: tokens.issuer, aud: administration, sub: subject };
    const access_token = tokens.signed({ ...made, typ: 'Bearer', azp: ctx.oidc.client.clientId, resource_access: { [administration]: { roles } }, scope: '' });
    ctx.body = { access_token, expires_in: lifetimes.accessToken, refresh_expires_in: 0, token_type: 'Bearer', 'not-before-policy': 0, scope: '' };
  }, []);
}
