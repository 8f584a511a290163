import { ServiceClock } from '@huiyin/service';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DueStore } from './due.store';
import { Marks } from './marks.handler';
import { Sweep } from './sweep.handler';

/** Two services' clocks and a commit under way may differ by this much; a relay's mark reaches no nearer to now. */
const SLACK_MS = 500;
/** Clocks start in other processes too. */
const LONGEST_WAIT_MS = 1_000;
const SHORTEST_WAIT_MS = 20;
/** In development the time may jump: a wait ends soon after. */
const LOOK_EVERY_MS = 50;

/** Sweeps for as long as the process lives, when the next thing is due and at least once a second. */
@Injectable()
export class KeepTime implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('KeepTime');
  private readonly ending = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly sweep: Sweep,
    private readonly due: DueStore,
    private readonly marks: Marks,
    private readonly clock: ServiceClock,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const wait = await this.once().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'sweep will try again');
        return LONGEST_WAIT_MS;
      });
      await this.rest(wait);
    }
  }

  /** Waits by the service's clock, which may be moved meanwhile. */
  private async rest(ms: number): Promise<void> {
    const { signal } = this.ending;
    const until = this.clock.now().getTime() + ms;
    for (let left = ms; left > 0 && !signal.aborted; left = until - this.clock.now().getTime()) {
      await pause(Math.min(left, LOOK_EVERY_MS), undefined, { signal }).catch(() => undefined);
    }
  }

  /** One sweep; gives how long nothing needs to be looked for. */
  private async once(): Promise<number> {
    const upTo = new Date(this.clock.now().getTime() - SLACK_MS);
    const next = await this.due.next();
    if (next && next <= upTo) await this.sweep.run(upTo, (at) => this.marks.confirm(at));
    // What is still due is held back or being done elsewhere.
    const following = next && next > upTo ? next.getTime() - upTo.getTime() : LONGEST_WAIT_MS;
    return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, following));
  }
}
