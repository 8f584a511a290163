import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Keys } from './keys';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The realm's own key for what the provider does not sign: logout tokens, tokens of a service account. */
export class Tokens {
  readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;
  private readonly kid: string;

  constructor(
    { signing }: Keys,
    readonly issuer: string,
  ) {
    this.privateKey = createPrivateKey({ key: signing, format: 'jwk' });
    this.publicKey = createPublicKey(this.privateKey);
    this.kid = signing.kid;
  }

  signed(claims: object): string {
    const text = `${encode({ alg: 'RS256', typ: 'JWT', kid: this.kid })}.${encode(claims)}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), this.privateKey).toString('base64url')}`;
  }

  /** The claims of an access token of this realm that is still good. */
  verified(token: string): Record<string, unknown> | undefined {
    const [header, payload, signature, ...rest] = token.split('.');
    if (!header || !payload || !signature || rest.length > 0) return undefined;
    if (!verify('sha256', Buffer.from(`${header}.${payload}`), this.publicKey, Buffer.from(signature, 'base64url'))) return undefined;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const isCurrent = typeof claims.exp === 'number' && claims.exp * 1_000 > Date.now();
    return isCurrent && claims.iss === this.issuer && claims.typ === 'Bearer' ? claims : undefined;
  }
}

/** The token that a request carries. */
export const bearerIn = (authorization: string | undefined): string | undefined => /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
