import type Provider from 'oidc-provider';

export interface Session {
  readonly sid: string;
  readonly sub: string;
  readonly clientId: string;
}

/** Which grant the tokens of a session stand on: when that is gone, by logout or revocation, so is the session. Forgotten with the process. */
export class Sessions {
  private readonly grants = new Map<string, string>();
  private readonly standing = new Map<string, Map<string, Session>>();

  note(session: Partial<Session>, grantId: string | undefined): void {
    const { sid, sub, clientId } = session;
    if (!sid || !sub || !clientId || !grantId) return;
    this.grants.set(sid, grantId);
    const known = this.standing.get(grantId) ?? new Map<string, Session>();
    this.standing.set(grantId, known.set(sid, { sid, sub, clientId }));
  }

  /** The sessions that stood on a grant that is gone, each told once. */
  endedWith(grantId: string): Session[] {
    const ended = [...(this.standing.get(grantId)?.values() ?? [])];
    this.standing.delete(grantId);
    return ended;
  }

  /** The grants that a person's sessions stand on. */
  grantsOf(sub: string): string[] {
    return [...this.standing].filter(([, known]) => [...known.values()].some((session) => session.sub === sub)).map(([grantId]) => grantId);
  }

  /** A session that this process never saw counts as live: access tokens outlive a restart. */
  async hasEnded(provider: Provider, sid: unknown): Promise<boolean> {
    const grantId = typeof sid === 'string' ? this.grants.get(sid) : undefined;
    return grantId !== undefined && (await provider.Grant.find(grantId)) === undefined;
  }
}
