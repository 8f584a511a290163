import { randomUUID } from 'node:crypto';
import type { Session } from './sessions';
import type { Tokens } from './tokens';

const DEADLINE_MS = 2_000;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

export interface BackchannelOptions {
  /** Where a logout is told; without it nobody is. */
  readonly url: string | undefined;
  readonly tokens: Tokens;
  readonly onError: (error: Error) => void;
}

/** Tells the gateway that a session has ended, as the realm has it told for the portal and the command line. */
export class Backchannel {
  constructor(private readonly options: BackchannelOptions) {}

  async tell(session: Session): Promise<void> {
    const { url, onError } = this.options;
    if (!url) return;
    try {
      const body = new URLSearchParams({ logout_token: this.logoutToken(session) });
      const { ok, status } = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(DEADLINE_MS) });
      if (!ok) throw new Error(`a logout was answered by ${status}`);
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private logoutToken({ sid, sub, clientId }: Session): string {
    const { tokens } = this.options;
    const iat = Math.floor(Date.now() / 1_000);
    return tokens.signed({ exp: iat + 120, iat, jti: randomUUID(), iss: tokens.issuer, aud: clientId, sub, typ: 'Logout', sid, events: { [EVENT]: {} } });
  }
}
