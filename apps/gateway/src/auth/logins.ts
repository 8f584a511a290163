import { FaultError } from '@huiyin/messaging';
import { Kept } from '@huiyin/service';
import type { EndedSessions } from './ended-sessions';
import type { StillThere } from './still-there';

/** A verified access token. */
export interface Login {
  readonly token: string;
  readonly session: string | null;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** As long as an access token lives. */
const KEPT_MS = 5 * 60_000;
const MOST = 10_000;
/** Longer than a key to a case lives, which may be brought when no token of its session is good any more. */
const GONE_MS = 16 * 60_000;
/** Seconds before its end in which a token is asked about no more: the provider's clock may be ahead of ours. */
const SLACK = 5;

/** Whether a login still stands. It does not once its session ended, as the provider says by itself, nor once its person was disabled, as it says when asked. */
export class Logins {
  private readonly last = new Kept<Login>(KEPT_MS, MOST);
  /** Sessions of which a token was found to stand no more, and none has been found to since. */
  private readonly gone = new Kept<true>(GONE_MS, MOST);

  constructor(
    private readonly ended: EndedSessions,
    private readonly stillThere: StillThere,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws UNAUTHENTICATED where the login stands no more. */
  async mustStand(login: Login): Promise<void> {
    const { session, expires } = login;
    if (session !== null && expires >= (this.last.get(session)?.expires ?? expires)) this.last.set(session, login);
    if (!(await this.stands(login))) throw new FaultError('UNAUTHENTICATED');
  }

  /** As `mustStand`, for a key to a case that a login opened: by the last token of that session which was brought here, or what was found of it while it was good. */
  async sessionMustStand(session: string): Promise<void> {
    const last = this.last.get(session);
    const stands = last && this.isGood(last) ? await this.stands(last) : !this.ended.has(session) && !this.gone.get(session);
    if (!stands) throw new FaultError('UNAUTHENTICATED');
  }

  private isGood({ expires }: Login): boolean {
    return expires - SLACK > this.now() / 1_000;
  }

  private async stands(login: Login): Promise<boolean> {
    const { session } = login;
    if (session !== null && this.ended.has(session)) return false;
    const there = await this.stillThere.of(login);
    if (session !== null && there) this.gone.forget(session);
    if (session !== null && !there && this.isGood(login)) this.gone.set(session, true);
    return there;
  }
}
