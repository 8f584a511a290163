interface Stored {
  readonly payload: Record<string, unknown> & { consumed?: number };
  readonly expiresAt: number;
}

const sweepEvery = 2_000;

/**
 * Sessions, grants and refresh tokens of a development provider: kept in memory, gone with the process.
 * The adapter that comes with the package forgets after a thousand entries, about 250 logins.
 */
export class Memory {
  private readonly entries = new Map<string, Stored>();
  private writes = 0;

  adapter = (model: string) => ({
    upsert: async (id: string, payload: Stored['payload'], expiresIn?: number) => this.put(`${model}:${id}`, payload, expiresIn),
    find: async (id: string) => this.get(`${model}:${id}`),
    findByUid: async (uid: string) => this.findBy(model, 'uid', uid),
    findByUserCode: async (code: string) => this.findBy(model, 'userCode', code),
    consume: async (id: string) => {
      const payload = this.get(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id: string) => void this.entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId: string) => {
      for (const [key, { payload }] of this.entries) if (payload.grantId === grantId) this.entries.delete(key);
    },
  });

  /** Forgets what of a model stands on this account. */
  forgetAccount(model: string, accountId: string): void {
    for (const [key, { payload }] of this.entries) if (key.startsWith(`${model}:`) && payload.accountId === accountId) this.entries.delete(key);
  }

  private get(key: string) {
    const stored = this.entries.get(key);
    return stored && stored.expiresAt > Date.now() ? stored.payload : undefined;
  }

  private put(key: string, payload: Stored['payload'], expiresIn = 3_600) {
    this.entries.set(key, { payload, expiresAt: Date.now() + expiresIn * 1_000 });
    this.writes += 1;
    if (this.writes % sweepEvery === 0) this.sweep();
  }

  private sweep() {
    for (const [key, { expiresAt }] of this.entries) if (expiresAt <= Date.now()) this.entries.delete(key);
  }

  private findBy(model: string, field: string, value: string) {
    for (const [key, { payload }] of this.entries) {
      if (key.startsWith(`${model}:`) && payload[field] === value) return this.get(key);
    }
    return undefined;
  }
}
