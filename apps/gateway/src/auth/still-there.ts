import { Kept, turningDeadline } from '@huiyin/service';
import { Logger } from '@nestjs/common';
import type { Login } from './logins';

/** Less than the 5 s in which access ends, by what the answer itself may take. */
const LIFE_MS = 3_000;
const DEADLINE_MS = 1_000;
/** As short as leaves those 5 s where a question was lost on the way: kept, asked in vain, asked again. */
const QUIET_MS = 1_000;
const MOST = 10_000;

/** RFC 6750, 3.1: what a provider says of a token whose person was disabled, or whose session is gone. A proxy's own 401 is not it. */
const isOver = ({ status, headers }: Response): boolean => status === 401 && (headers.get('www-authenticate') ?? '').includes('"invalid_token"');

/**
 * Whether the identity provider still knows who signed in: asked by the token itself at its userinfo, once in 3 s at
 * most while the token is used. A provider that is away, or says something else, turns nobody out: it signed the token.
 */
export class StillThere {
  private readonly known = new Kept<Promise<boolean>>(LIFE_MS, MOST);
  private readonly logger = new Logger('StillThere');
  private quietUntil = -Infinity;

  /** `url` is that of userinfo. */
  constructor(private readonly url: string) {}

  of({ token, session, expires }: Login): Promise<boolean> {
    const key = `${session ?? token} ${expires}`;
    const kept = this.known.get(key);
    if (kept) return kept;
    // What nobody was asked is not kept: it would be believed for longer than the quiet lasts.
    return performance.now() < this.quietUntil ? Promise.resolve(true) : this.known.set(key, this.ask(key, token));
  }

  private async ask(key: string, token: string): Promise<boolean> {
    const { signal, clear } = turningDeadline(DEADLINE_MS);
    try {
      const answer = await fetch(this.url, { headers: { authorization: `Bearer ${token}` }, signal, redirect: 'error' });
      // Read to its end, so that the connection is used again.
      await answer.arrayBuffer();
      if (answer.status >= 500) throw new Error(`userinfo answers ${answer.status}`);
      return !isOver(answer);
    } catch (error) {
      this.logger.warn({ err: error }, 'who is still there is not to be learnt now');
      this.known.forget(key);
      this.quietUntil = performance.now() + QUIET_MS;
      return true;
    } finally {
      clear();
    }
  }
}
