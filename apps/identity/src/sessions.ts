import type Provider from 'oidc-provider';

/** Which grant the tokens of a session stand on: when that is gone, by logout or revocation, so is the session. Forgotten with the process. */
export class Sessions {
  private readonly grants = new Map<string, string>();

  note(sid: string | undefined, grantId: string | undefined): void {
    if (sid && grantId) this.grants.set(sid, grantId);
  }

  /** A session that this process never saw counts as live: access tokens outlive a restart. */
  async hasEnded(provider: Provider, sid: unknown): Promise<boolean> {
    const grantId = typeof sid === 'string' ? this.grants.get(sid) : undefined;
    return grantId !== undefined && (await provider.Grant.find(grantId)) === undefined;
  }
}
