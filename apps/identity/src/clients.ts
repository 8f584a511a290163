const provisioner = (client_secret: string) => ({
  client_id: 'huiyin-provisioner',
  client_secret,
  token_endpoint_auth_method: 'client_secret_post',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

/** The realm's clients: the portal signs in by code, the command line of development by password, the provisioner, where it has a secret, by that. */
export const clientsFor = (portalOrigins: readonly string[], provisionerSecret: string | undefined) => [
  {
    client_id: 'portal',
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: portalOrigins.map((origin) => `${origin}/`),
    post_logout_redirect_uris: portalOrigins.map((origin) => `${origin}/`),
  },
  {
    client_id: 'huiyin-cli',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['password', 'refresh_token'],
    response_types: [],
    redirect_uris: [],
  },
  ...(provisionerSecret ? [provisioner(provisionerSecret)] : []),
];

/** The realm's pattern `/*` under the portal's address: any path of that very origin, no user info, no fragment. */
export function isPortalAddress(uri: string, portalOrigins: readonly string[]): boolean {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  return url !== undefined && portalOrigins.includes(url.origin) && !url.username && !url.password && !url.hash;
}
