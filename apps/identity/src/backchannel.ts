import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { Keys } from './keys';

const DEADLINE_MS = 2_000;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

export interface BackchannelOptions {
  /** Where a logout is told; without it nobody is. */
  readonly url: string | undefined;
  readonly issuer: string;
  readonly keys: Keys;
  readonly onError: (error: Error) => void;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tells the portal's gateway that a session has ended, as the realm's client `portal` has it told. */
export class Backchannel {
  constructor(private readonly options: BackchannelOptions) {}

  async tell({ sid, sub }: { sid: string; sub: string }): Promise<void> {
    const { url, onError } = this.options;
    if (!url) return;
    try {
      const body = new URLSearchParams({ logout_token: this.logoutToken(sid, sub) });
      const { ok, status } = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(DEADLINE_MS) });
      if (!ok) throw new Error(`a logout was answered by ${status}`);
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private logoutToken(sid: string, sub: string): string {
    const { issuer, keys } = this.options;
    const iat = Math.floor(Date.now() / 1_000);
    const claims = { exp: iat + 120, iat, jti: randomUUID(), iss: issuer, aud: 'portal', sub, typ: 'Logout', sid, events: { [EVENT]: {} } };
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: keys.signing.kid })}.${encode(claims)}`;
    const key = createPrivateKey({ key: keys.signing, format: 'jwk' });
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  }
}
