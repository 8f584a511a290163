/** Recorded, and asked for by none of gateway, portal and provisioning. */
export const nobodyAsks: Readonly<Record<string, string>> = {
  'password grant: refresh_token': 'opaque to whoever holds it; Keycloak’s is a token too',
  introspect: 'tokens are verified by their signature',
  'GET /token/introspect': 'tokens are verified by their signature',
  'GET /login-status-iframe.html': 'the portal does not watch the session in a frame',
  'GET /3p-cookies/step1.html': 'only keycloak-js asks for it',
  'GET /registrations': 'nobody registers alone',
  'GET /auth/device': 'no device signs in',
  'GET /ext/par/request': 'no request is pushed',
  'GET /ext/ciba/auth': 'nobody is asked on another device',
  'GET /account': 'a person’s own page is the portal’s',
};

/** What oidc-client-ts takes from the configuration; the gateway has its addresses from its environment. */
export const readOfWellKnown: readonly string[] = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'end_session_endpoint',
  'revocation_endpoint',
  'jwks_uri',
  'authorization_response_iss_parameter_supported',
];

const certificate = 'a certificate; the gateway takes the key itself';
const operators = 'a realm role opens nothing: operators too are memberships';
const level = 'the level of a login; nobody reads it';
const hash = 'nobody compares it with the access token that came beside it';
const type = 'nobody reads it of an ID token';

/** Where the embedded provider may differ: the beginning of a path, and why nobody minds. What does not differ any more fails. */
export const ofEmbedded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jwks: { '/0/members/6': certificate, '/0/members/7': certificate, '/0/members/8': certificate, '/1': 'nobody encrypts' },
  'password grant: access_token': { '/claims/realm_access': operators },
  'password grant: id_token': { '/claims/at_hash': hash, '/header/typ': type },
  'auth: response_type token': { '/location/error': 'the portal asks for a code and nothing else' },
  'code exchange: access_token': { '/claims/realm_access': operators, '/claims/acr': level },
  'code exchange: id_token': { '/claims/at_hash': hash, '/header/typ': type, '/claims/acr': level },
};

/** Nobody who is made here has the realm role that somebody had when it was recorded. */
export const ofKeycloak: typeof ofEmbedded = {
  'password grant: access_token': { '/claims/realm_access': operators },
  'code exchange: access_token': { '/claims/realm_access': operators },
};
