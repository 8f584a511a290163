interface Acknowledged {
  ack(): void;
}

const WAIT_MS = 4;

/** Acknowledgements that go out a few together: a packet for each costs both sides more than the message. `lost` hears of one that could not go, whose message comes again. */
export class Acks {
  private readonly waiting: Acknowledged[] = [];

  constructor(
    private readonly lost: (error: unknown) => void,
    private readonly after: (ms: number, run: () => void) => void = (ms, run) => void setTimeout(run, ms),
  ) {}

  add(message: Acknowledged): void {
    if (this.waiting.push(message) === 1) this.after(WAIT_MS, () => this.send());
  }

  send(): void {
    for (const message of this.waiting.splice(0)) {
      try {
        message.ack();
      } catch (error) {
        this.lost(error);
      }
    }
  }
}
