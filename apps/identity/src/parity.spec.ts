import { asKeycloakTells } from './parity';

describe('refusals of the token endpoint as Keycloak tells them', () => {
  it.each([
    [{ error: 'invalid_request', error_description: 'no client authentication mechanism provided' }, 401, 'invalid_client'],
    [{ error: 'invalid_client', error_description: 'client authentication failed' }, 401, 'invalid_client'],
    [{ error: 'invalid_request', error_description: 'requested grant type is not allowed for this client' }, 400, 'unauthorized_client'],
    [{ error: 'invalid_request', error_description: 'origin http://x not allowed for client: portal' }, 403, 'Invalid origin'],
    [{ error: 'invalid_grant', error_description: 'Invalid user credentials' }, 400, 'invalid_grant'],
  ])('%j becomes %s %s', (answer, status, error) => {
    expect(asKeycloakTells(400, answer)).toMatchObject({ status, error });
  });
});
