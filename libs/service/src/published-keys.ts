import { Logger } from '@nestjs/common';
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { turningDeadline } from './turning-deadline';

export interface PublishedKeysOptions {
  /** Milliseconds for one answer of the key endpoint. */
  readonly deadlineMs?: number;
  /** Milliseconds between two requests. */
  readonly pauseMs?: number;
  /** Milliseconds between two requests while they fail. */
  readonly failurePauseMs?: number;
  /** Milliseconds after which kept keys are asked for again, so that a withdrawn one stops opening. */
  readonly renewMs?: number;
}

const MAX_BYTES = 64 * 1024;
const MAX_KEYS = 20;
const MIN_MODULUS_BITS = 2048;

const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), use: z.string().optional(), alg: z.string().optional(), kty: z.string() })).max(MAX_KEYS),
});
type Published = z.output<typeof keySet>['keys'][number];

const readLimited = async (answer: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error('the key endpoint says too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const isSigning = (key: Published): key is Published & { kid: string } =>
  typeof key.kid === 'string' && key.kty === 'RSA' && key.use === 'sig' && key.alg === 'RS256';

const keyObject = (jwk: Published): KeyObject | undefined => {
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_MODULUS_BITS ? key : undefined;
  } catch {
    return undefined; // One malformed key must not lose the others.
  }
};

/** What `getJWK` rejects with while it cannot know whether a key is published. */
export const keysNotToBeHad = 'signing keys not to be had';

/** The identity provider's signing keys, kept as KeyObjects: one request at a time, a deadline, and a pause that counts failures. */
export class PublishedKeys {
  private keys = new Map<string, KeyObject>();
  private readonly logger = new Logger('PublishedKeys');
  private asking: Promise<void> | undefined;
  private askNotBefore = -Infinity;
  private gotAt = -Infinity;
  private failed = false;
  private readonly deadlineMs: number;
  private readonly pauseMs: number;
  private readonly failurePauseMs: number;
  private readonly renewMs: number;

  constructor(
    private readonly url: string,
    { deadlineMs = 2_000, pauseMs = 10_000, failurePauseMs = 1_000, renewMs = 60_000 }: PublishedKeysOptions = {},
  ) {
    this.deadlineMs = deadlineMs;
    this.pauseMs = pauseMs;
    this.failurePauseMs = failurePauseMs;
    this.renewMs = renewMs;
  }

  /** The key named `kid`; rejects when it is not published, by `keysNotToBeHad` where that was not to be learnt. Named as keycloak-connect calls it. */
  async getJWK(kid: string): Promise<KeyObject> {
    if (!this.keys.has(kid)) await this.ask();
    else if (performance.now() - this.gotAt > this.renewMs) void this.ask();
    const key = this.keys.get(kid);
    if (!key) throw new Error(this.failed ? keysNotToBeHad : 'no such key');
    return key;
  }

  private ask(): Promise<void> {
    if (this.asking) return this.asking;
    if (performance.now() < this.askNotBefore) return Promise.resolve();
    this.asking = this.fetchKeys()
      .then(() => {
        this.failed = false;
        return this.pauseMs;
      })
      .catch((error: unknown) => {
        this.failed = true;
        // What is kept stays: a failing endpoint must not turn good tokens away.
        this.logger.warn({ err: error }, keysNotToBeHad);
        return this.failurePauseMs;
      })
      .then((pauseMs) => {
        this.askNotBefore = performance.now() + pauseMs;
        this.asking = undefined;
      });
    return this.asking;
  }

  private async fetchKeys(): Promise<void> {
    const { signal, clear } = turningDeadline(this.deadlineMs);
    try {
      const answer = await fetch(this.url, { signal, redirect: 'error' });
      if (!answer.ok) throw new Error(`the key endpoint answers ${answer.status}`);
      const { keys } = keySet.parse(JSON.parse(await readLimited(answer)));
      const read = keys.filter(isSigning).map((jwk) => [jwk.kid, keyObject(jwk)] as const);
      this.keys = new Map(read.filter((entry): entry is [string, KeyObject] => entry[1] !== undefined));
      this.gotAt = performance.now();
    } finally {
      clear();
    }
  }
}
