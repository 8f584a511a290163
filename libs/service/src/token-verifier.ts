// Its inner modules have no types, and whoever imports this library needs ours.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./keycloak-connect.d.ts" />
import { FaultError } from '@huiyin/messaging';
import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager';
import Token from 'keycloak-connect/middleware/auth-utils/token';
import { verify } from 'node:crypto';
import { z } from 'zod';
import { sessionEndedBy } from './logout-token';
import { keysNotToBeHad, PublishedKeys, type PublishedKeysOptions } from './published-keys';

/** What a verified access token says. The person's tenants are not in it: memberships are the product's. */
export interface VerifiedToken {
  readonly subject: string;
  readonly client: string;
  readonly session: string | null;
  readonly name: string | null;
  readonly username: string | null;
  /** Seconds since 1970. */
  readonly expires: number;
}

export interface TokenVerifierOptions extends PublishedKeysOptions {
  /** `http://host/realms/<realm>`; the keys are published below it. */
  readonly issuer: string;
  /** Where the keys are fetched from, where the issuer's own address does not lead there. */
  readonly inside?: string | undefined;
  /** The only clients (`azp`) whose tokens count. */
  readonly clients: readonly string[];
}

const AUDIENCE = 'gateway';
const MAX_LENGTH = 16 * 1024;
const THREE_PARTS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

// As OpenID Connect has it: at most 255 ASCII characters.
const subject = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const label = z.string().max(1_000).regex(/^\P{Cc}*$/u).optional().catch(undefined);

const header = z.looseObject({ alg: z.literal('RS256'), kid: z.string().min(1), crit: z.undefined().optional() });
const claims = z.looseObject({
  exp: z.number(),
  nbf: z.number().optional(),
  sub: subject,
  azp: z.string(),
  sid: label,
  name: label,
  preferred_username: label,
});

/** Verifies access tokens: keycloak-connect's own checks with kept keys, and what it lets through refused. */
export class TokenVerifier {
  private readonly grants: GrantManager;
  private readonly keys: PublishedKeys;
  readonly issuer: string;
  /** The realm's address for its other endpoints, as it is reached from here. */
  readonly inside: string;
  readonly clients: ReadonlySet<string>;

  constructor({ issuer, inside = issuer, clients, ...keys }: TokenVerifierOptions) {
    this.clients = new Set(clients);
    this.issuer = issuer;
    this.inside = inside;
    this.keys = new PublishedKeys(`${inside}/protocol/openid-connect/certs`, keys);
    this.grants = new GrantManager({ realmUrl: issuer, clientId: AUDIENCE, bearerOnly: true, verifyTokenAudience: true });
    this.grants.rotation = this.keys;
  }

  /** What the token says. Throws `FaultError`, which shows no inner words: UNAVAILABLE where its key cannot be had now, else UNAUTHENTICATED. */
  verify(text: string): Promise<VerifiedToken> {
    return this.orFault(() => this.checked(text));
  }

  /** The session that a logout token of the provider ends. Throws as `verify` does. */
  endedSession(text: string): Promise<string> {
    return this.orFault(async () => {
      const { header: head, content } = this.read(text);
      const { kid } = header.parse(head);
      const [signed, signature] = [text.slice(0, text.lastIndexOf('.')), text.slice(text.lastIndexOf('.') + 1)];
      if (!verify('RSA-SHA256', Buffer.from(signed), await this.keys.getJWK(kid), Buffer.from(signature, 'base64url'))) throw new Error('not signed by the realm');
      const session = sessionEndedBy(content, this, Math.floor(Date.now() / 1_000));
      if (!session) throw new Error('no logout token');
      return session;
    });
  }

  private async orFault<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // keycloak-connect passes on the words of a rejected key, and nothing else of it.
      const unknowable = error instanceof Error && error.message.endsWith(keysNotToBeHad);
      throw new FaultError(unknowable ? 'UNAVAILABLE' : 'UNAUTHENTICATED', error);
    }
  }

  private read(text: string): Token {
    if (text.length > MAX_LENGTH || !THREE_PARTS.test(text)) throw new Error('not three base64url parts');
    return new Token(text, AUDIENCE);
  }

  private async checked(text: string): Promise<VerifiedToken> {
    const token = this.read(text);
    header.parse(token.header);
    const said = claims.parse(token.content);
    if (said.nbf !== undefined && said.nbf * 1000 > Date.now()) throw new Error('not yet valid');
    if (!this.clients.has(said.azp)) throw new Error('unknown client');
    await this.grants.validateToken(token, 'Bearer');
    const { sub, azp, sid = null, name = null, preferred_username: username = null, exp } = said;
    return { subject: sub, client: azp, session: sid, name, username, expires: exp };
  }
}
