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
/** Seconds before its end in which a token is asked about no more: the provider's clock may be ahead of ours. */
const SLACK = 5;

/** Whether a login still stands. It does not once its session ended, as the provider says by itself, nor once its person was disabled, as it says when asked. */
export class Logins {
  private readonly last = new Kept<Login>(KEPT_MS, MOST);

  constructor(
    private readonly ended: EndedSessions,
    private readonly stillThere: StillThere,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws UNAUTHENTICATED where the login stands no more. */
  async mustStand(login: Login): Promise<void> {
    if (login.session !== null) this.last.set(login.session, login);
    if (!(await this.stands(login))) throw new FaultError('UNAUTHENTICATED');
  }

  /** As `mustStand`, for a key to a case that a login opened: by the last token of that session which was brought here. */
  async sessionMustStand(session: string): Promise<void> {
    const last = this.last.get(session);
    const login = last && last.expires - SLACK > this.now() / 1_000 ? last : undefined;
    if (this.ended.has(session) || (login && !(await this.stands(login)))) throw new FaultError('UNAUTHENTICATED');
  }

  private async stands(login: Login): Promise<boolean> {
    return !(login.session !== null && this.ended.has(login.session)) && (await this.stillThere.of(login));
  }
}
