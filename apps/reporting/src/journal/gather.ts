interface Waiting<T> {
  readonly item: T;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Work by key, one run of a key at a time; what comes at once, or while a run is under way, is done together. */
export class Gather<T> {
  private readonly lines = new Map<string, Waiting<T>[]>();

  constructor(
    private readonly most: number,
    private readonly work: (key: string, items: readonly T[]) => Promise<unknown>,
  ) {}

  /** Resolves when the run that took the item ended well. A run of several that fails is done again one by one, so that one bad item fails alone. */
  add(key: string, item: T): Promise<void> {
    return new Promise((done, failed) => {
      const line = this.lines.get(key);
      if (line) return void line.push({ item, done, failed });
      this.lines.set(key, [{ item, done, failed }]);
      void this.run(key);
    });
  }

  private async run(key: string): Promise<void> {
    const line = this.lines.get(key) ?? [];
    // What arrived in the same packet is taken too.
    await new Promise((soon) => setImmediate(soon));
    while (line.length > 0) await this.settle(key, line.splice(0, this.most));
    this.lines.delete(key);
  }

  private async settle(key: string, taken: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.work(key, taken.map(({ item }) => item));
      taken.forEach(({ done }) => done());
    } catch (error) {
      if (taken.length === 1) return taken[0]?.failed(error);
      for (const one of taken) await this.settle(key, [one]);
    }
  }
}
