/** Runs tasks at most `width` at a time, those of one key one after another in the order they came. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly width: number) {}

  /** Resolves when the task has been taken (not when it is done); the task itself must not reject. */
  async take(key: string, task: () => Promise<void>): Promise<void> {
    if (this.running >= this.width) await new Promise<void>((free) => this.waiting.push(free));
    this.running += 1;
    const done = (this.tails.get(key) ?? Promise.resolve()).then(task).finally(() => this.release(key, done));
    this.tails.set(key, done);
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.allSettled(this.tails.values());
  }

  private release(key: string, done: Promise<void>): void {
    if (this.tails.get(key) === done) this.tails.delete(key);
    this.running -= 1;
    this.waiting.shift()?.();
  }
}
