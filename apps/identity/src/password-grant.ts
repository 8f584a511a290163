import { randomUUID } from 'node:crypto';
import Provider, { errors, type Context } from 'oidc-provider';
import { personClaims } from './claims';
import { allScopes, gatewayInfo, gatewayResource } from './configuration';
import type { People, Person } from './people';

const known = new Set(allScopes.split(' '));

function askedScope(scope: string | undefined): string {
  const asked = (scope ?? '').split(' ').filter(Boolean);
  if (asked.some((each) => !known.has(each))) throw new errors.CustomOIDCProviderError('invalid_scope', `Invalid scopes: ${scope}`);
  return [...new Set([...asked, 'profile', 'email'])].join(' ');
}

async function issue(provider: Provider, ctx: Context, person: Person, scope: string) {
  const { client } = ctx.oidc;
  const grant = new provider.Grant({ accountId: person.sub, clientId: client.clientId });
  grant.addOIDCScope(allScopes);
  grant.addResourceScope(gatewayResource, allScopes);
  const grantId = await grant.save();
  const common = { accountId: person.sub, client, grantId, gty: 'password', sid: randomUUID(), acr: '1', scope };
  const access = new provider.AccessToken(common);
  access.resourceServer = new provider.ResourceServer(gatewayResource, gatewayInfo);
  const refresh = new provider.RefreshToken({ ...common, resource: gatewayResource, rotations: 0 });
  ctx.oidc.entity('AccessToken', access);
  const answer = { access_token: await access.save(), expires_in: access.expiration, refresh_token: await refresh.save() };
  if (!scope.includes('openid')) return answer;
  const claims = { sub: person.sub, typ: 'ID', azp: client.clientId, jti: randomUUID(), sid: common.sid, acr: '1', ...personClaims(person) };
  const idToken = new provider.IdToken(claims, { ctx });
  idToken.scope = allScopes;
  return { ...answer, id_token: await idToken.issue({ use: 'idtoken' }) };
}

/** Name and password for tokens, for the command line of development only. */
export function addPasswordGrant(provider: Provider, people: People): void {
  const handler = async (ctx: Context) => {
    const { username, password, scope } = ctx.oidc.params;
    if (!username) throw new errors.CustomOIDCProviderError('invalid_request', 'Missing parameter: username');
    const wanted = askedScope(scope);
    const person = people.withPassword(username, password ?? '');
    if (!person) throw new errors.CustomOIDCProviderError('invalid_grant', 'Invalid user credentials');
    ctx.body = { ...(await issue(provider, ctx, person, wanted)), token_type: 'Bearer', scope: wanted };
  };
  provider.registerGrantType('password', handler, ['username', 'password', 'scope']);
}
