interface Worked {
  working(): void;
}

/**
 * Messages that somebody is at, or that wait behind one of the same key. The broker is told of each before it would give it to somebody
 * again, but not for ever: what hangs, another may do. `lost` hears of one that could not be told of.
 */
export class InHand {
  private readonly messages = new Map<Worked, number>();
  private beating: NodeJS.Timeout | undefined;

  constructor(
    private readonly everyMs: number,
    private readonly mostTimes: number,
    private readonly lost: (error: unknown) => void,
  ) {}

  open(): void {
    this.beating ??= setInterval(() => this.tell(), this.everyMs).unref();
  }

  close(): void {
    clearInterval(this.beating);
    this.beating = undefined;
  }

  take(message: Worked): void {
    this.messages.set(message, 0);
  }

  release(message: Worked): void {
    this.messages.delete(message);
  }

  tell(): void {
    for (const [message, times] of this.messages) {
      this.messages.set(message, times + 1);
      if (times < this.mostTimes) this.tellOf(message);
    }
  }

  private tellOf(message: Worked): void {
    try {
      message.working();
    } catch (error) {
      this.lost(error);
    }
  }
}
