/** A few values kept by key for some time, so that a hot path does not ask the database again. */
export class Kept<V> {
  private readonly values = new Map<string, { value: V; until: number }>();

  constructor(
    private readonly keepMs: number,
    private readonly max: number,
  ) {}

  get(key: string): V | undefined {
    const found = this.values.get(key);
    return found && performance.now() < found.until ? found.value : undefined;
  }

  set(key: string, value: V): V {
    if (this.values.size >= this.max && !this.values.has(key)) this.values.delete(this.values.keys().next().value ?? key);
    this.values.set(key, { value, until: performance.now() + this.keepMs });
    return value;
  }

  /** The kept value, or what `make` finds; `undefined` is not kept. */
  async through<R extends V | undefined>(key: string, make: () => Promise<R>): Promise<V | R> {
    const found = this.get(key);
    if (found !== undefined) return found;
    const made = await make();
    if (made !== undefined) this.set(key, made);
    return made;
  }

  forget(key: string): void {
    this.values.delete(key);
  }

  forgetAll(): void {
    this.values.clear();
  }
}
