import { ServiceClock } from '@huiyin/service';

/** The clock of every service of a test: real time, moved forward by the test. */
export class TestClock extends ServiceClock {
  private ahead = 0;

  constructor() {
    super(() => this.ahead);
  }

  /** Moves every service's time forward. */
  advance(ms: number): void {
    this.ahead += ms;
  }

  /** Moves to an instant, which must not lie behind. */
  moveTo(instant: string): void {
    const ms = Date.parse(instant) - this.now().getTime();
    if (!(ms >= 0)) throw new Error(`the clock stands at ${this.now().toISOString()} and goes forward only`);
    this.advance(ms);
  }
}
