export interface Pace {
  /** Milliseconds from one batch to the next. */
  readonly everyMs: number;
  /** Milliseconds until what could not be handed on is tried again. */
  readonly againMs: number;
  /** Values of one batch. */
  readonly most: number;
}
const usual: Pace = { everyMs: 250, againMs: 2_000, most: 100 };

/** Hands values on together: the first at once, then no more than one batch at a time and in a while, each value once. */
export class Gathering<T> {
  private readonly waiting = new Set<T>();
  private timer: NodeJS.Timeout | undefined;
  private resting = false;
  private stopped = false;

  /** `take` says whether it took them; those that it did not come again. */
  constructor(
    private readonly take: (values: T[]) => Promise<boolean>,
    private readonly pace: Pace = usual,
  ) {}

  add(value: T): void {
    if (this.stopped) return;
    this.waiting.add(value);
    this.turn();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private turn(): void {
    if (this.resting || this.stopped || this.waiting.size === 0) return;
    this.resting = true;
    const values = [...this.waiting].slice(0, this.pace.most);
    values.forEach((value) => this.waiting.delete(value));
    void this.take(values).then((taken) => {
      if (!taken) values.forEach((value) => this.waiting.add(value));
      if (!this.stopped) this.timer = setTimeout(() => this.rested(), taken ? this.pace.everyMs : this.pace.againMs);
    });
  }

  private rested(): void {
    this.resting = false;
    this.turn();
  }
}
