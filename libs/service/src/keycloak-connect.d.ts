declare module 'keycloak-connect/middleware/auth-utils/grant-manager' {
  import type { KeyObject } from 'node:crypto';
  import type Token from 'keycloak-connect/middleware/auth-utils/token';

  class GrantManager {
    constructor(config: { realmUrl: string; clientId: string; bearerOnly: boolean; verifyTokenAudience: boolean });
    rotation: { getJWK(kid: string): Promise<KeyObject> };
    validateToken(token: Token, expectedType: string): Promise<Token>;
  }
  export = GrantManager;
}

declare module 'keycloak-connect/middleware/auth-utils/token' {
  class Token {
    constructor(text: string, clientId: string);
    readonly header: unknown;
    readonly content: unknown;
  }
  export = Token;
}
