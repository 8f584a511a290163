import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An RS256 token of these claims, as `key` signs it. */
export const signToken = (claims: Claims, key: KeyObject, header: Claims): string => {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
};

/** A realm that exists for tests: it publishes its key where Keycloak would, and signs whatever it is asked to. */
export class TestIssuer {
  // Drawn once for the run: that takes longer than most tests do.
  private readonly key = createPrivateKey(process.env['TEST_ISSUER_KEY'] ?? '');
  readonly kid = 'test';

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async open(): Promise<TestIssuer> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const issuer = new TestIssuer(server, `http://127.0.0.1:${port}/realms/huiyin`);
    server.on('request', (_request, response) => response.setHeader('content-type', 'application/json').end(issuer.keys()));
    server.unref();
    return issuer;
  }

  /** An access token as Keycloak gives one to the portal, for this subject; `claims` override. */
  token(subject: string, claims: Claims = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: 'gateway', azp: 'portal', typ: 'Bearer', sub: subject, sid: 'session', iat: now, exp: now + 3600 };
    return signToken({ ...usual, ...claims }, this.key, { alg: 'RS256', typ: 'JWT', kid: this.kid });
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private keys(): string {
    return JSON.stringify({ keys: [{ ...createPublicKey(this.key).export({ format: 'jwk' }), kid: this.kid, use: 'sig', alg: 'RS256' }] });
  }
}
