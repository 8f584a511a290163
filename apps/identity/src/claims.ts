import type { Person } from './people';

/** Every token and every userinfo tells these, whatever scope was asked for, as the realm's default scopes do. */
export const personClaims = (person: Person) => ({
  email_verified: true,
  ...(person.name ? { name: person.name, given_name: person.name } : {}),
  preferred_username: person.username,
  ...(person.locale ? { locale: person.locale } : {}),
  ...(person.email ? { email: person.email } : {}),
});

const defaultScopes = ['profile', 'email'];

/** The scope that is answered: what was asked for and the default scopes, each once. */
export const fullScope = (asked: string | undefined): string =>
  [...new Set([...(asked ?? '').split(' ').filter((scope) => scope === 'openid'), ...defaultScopes])].join(' ');

export interface AccessTokenSource {
  readonly person: Person;
  readonly clientId: string;
  readonly sid: string | undefined;
  readonly scope: string | undefined;
  /** Seconds since 1970 when the person signed in on the page; a password grant has none. */
  readonly authTime: number | undefined;
  readonly allowedOrigins: readonly string[];
  /** exp, iat, jti, iss and sub, as made by the provider. */
  readonly made: Record<string, unknown>;
}

/** An access token's claims in Keycloak's words; `portal` also gets the origins that may use it. */
export const accessTokenClaims = (source: AccessTokenSource): Record<string, unknown> => ({
  exp: source.made.exp,
  iat: source.made.iat,
  jti: source.made.jti,
  iss: source.made.iss,
  aud: 'gateway',
  sub: source.made.sub,
  typ: 'Bearer',
  ...(source.authTime === undefined ? {} : { auth_time: source.authTime }),
  azp: source.clientId,
  sid: source.sid,
  acr: '1',
  ...(source.clientId === 'portal' ? { 'allowed-origins': source.allowedOrigins } : {}),
  scope: fullScope(source.scope),
  ...personClaims(source.person),
});
