import type { Service } from '@huiyin/contracts';
import type { Clock } from '@huiyin/kernel';
import { nextWait } from './pacing';
import type { ParkedKey } from './parked';
import { type PublishedFact, publishInOrder } from './publish-in-order';
import { RelayStore, type Retention } from './relay-store';

/** A fact as it goes out; the wire sends it with `Nats-Msg-Id` = id and resolves with its sequence in the stream. */
export interface OutgoingFact {
  readonly id: string;
  readonly subject: string;
  readonly payload: string;
  readonly correlationId?: string;
  readonly traceparent?: string | null;
}

/** What the relay needs of the wire; libs/messaging has it. */
export interface RelayWire {
  publish(fact: OutgoingFact): Promise<number>;
  /** "All that was committed before upTo is in my stream up to seq." */
  mark(mark: { readonly upTo: string; readonly seq: number }): void;
}

/** Time, so that a test decides when it passes. Gives the way to take the call back. */
export type After = (ms: number, run: () => void) => () => void;

export interface RelayOptions {
  readonly service: Service;
  /** The database by the relay login. */
  readonly url: string;
  readonly wire: RelayWire;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** Replays a parked message that an operator asked for; the relay looks for them as it is the one that sees all tenants. */
  readonly onReplayAsked?: (key: ParkedKey) => Promise<unknown>;
  /** Takes up again what waits in a tenant; found here for the same reason. */
  readonly onHeld?: (tenantId: string) => Promise<unknown>;
  readonly onPublished?: (facts: number) => void;
  readonly after?: After;
  readonly batch?: number;
  readonly retention?: Retention;
}

// Two services' clocks and a commit under way may differ by this much.
const SLACK_MS = 500;
const STAND_BY_MS = 1_000;
const LOOK_FOR_REPLAYS_EVERY_MS = 2_000;
const LOOK_FOR_HELD_EVERY_MS = 10_000;
const PRUNE_EVERY_MS = 24 * 3_600_000;

const timer: After = (ms, run) => {
  const handle = setTimeout(run, ms);
  return () => clearTimeout(handle);
};

/** Publishes what committed and marks it after the broker has it. One at a time per service; any number may stand by. */
export class Relay {
  private readonly store: RelayStore;
  private turn: Promise<void> = Promise.resolve();
  private looking = false;
  private again = false;
  private stopped = true;
  private cancel: () => void = () => undefined;
  private wait = 0;
  private activeAt = 0;
  private refusedAt = -Infinity;
  private prunedAt = 0;
  private askedAt = 0;
  private heldAt = 0;
  private takingUp: Promise<void> | undefined;

  constructor(private readonly options: RelayOptions) {
    this.store = new RelayStore(options.url, options.service, options.onError);
  }

  /** True while this relay holds the service's lock. */
  get leads(): boolean {
    return this.store.connected;
  }

  /** Facts that wait to be published; undefined while another relay of this service leads. */
  async waiting(): Promise<number | undefined> {
    return this.leads ? this.store.waiting() : undefined;
  }

  start(): void {
    this.stopped = false;
    this.wake();
  }

  /** Looks now; said by `wake.<service>` and after each commit of this process. */
  wake(): void {
    this.activeAt = this.now();
    if (!this.stopped) void this.look();
  }

  /** Resolves when a read begun after this call has found nothing more to publish; rejects when it could not. Without the lock it does nothing. */
  drain(): Promise<void> {
    const mine = this.turn.then(() => this.publishAll());
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Publishes what is there, then gives the lock to another. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    await (this.leads ? this.drain().catch(this.options.onError) : this.turn);
    await this.takingUp;
    await this.store.close();
  }

  private async look(): Promise<void> {
    this.again = this.looking;
    if (this.looking) return;
    this.looking = true;
    this.cancel();
    do {
      this.again = false;
      if (!this.standsBy()) await this.drain().catch((error: unknown) => this.failed(error));
    } while (this.again && !this.stopped);
    this.looking = false;
    this.schedule();
  }

  /** Another relay led a moment ago: asking for its lock at every wake would cost a connection each. */
  private standsBy(): boolean {
    return !this.leads && this.now() - this.refusedAt < STAND_BY_MS;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.wait = nextWait(this.now() - this.activeAt, this.wait);
    this.cancel = (this.options.after ?? timer)(this.wait, () => void this.look());
  }

  private async failed(error: unknown): Promise<void> {
    this.again = false;
    this.options.onError(error);
    // A connection in doubt is given up, and the lock with it; the next look takes both anew.
    await this.store.close().catch(this.options.onError);
  }

  private async publishAll(): Promise<void> {
    if (!this.leads && !(await this.store.lead())) {
      this.refusedAt = this.now();
      return;
    }
    const { wire, batch = 500 } = this.options;
    for (;;) {
      const readAt = this.now();
      const rows = await this.store.unpublished(batch);
      const { published, failure } = await publishInOrder(rows, wire);
      if (published.length > 0) await this.mark(published);
      if (failure) throw failure.error;
      if (rows.length < batch) return this.finish(readAt);
    }
  }

  private async mark(published: readonly PublishedFact[]): Promise<void> {
    // A publisher may have a second, private stream with a sequence of its own.
    const seqs = published.filter((row) => row.subject.startsWith(`evt.${this.options.service}.`)).map((row) => row.seq);
    await this.store.markPublished(published, new Date(this.now()), Math.max(0, ...seqs));
    this.activeAt = this.now();
    this.options.onPublished?.(published.length);
  }

  private async finish(readAt: number): Promise<void> {
    this.options.wire.mark({ upTo: new Date(readAt - SLACK_MS).toISOString(), seq: this.store.reached });
    if (this.now() - this.askedAt >= LOOK_FOR_REPLAYS_EVERY_MS) await this.replay();
    if (this.now() - this.heldAt >= LOOK_FOR_HELD_EVERY_MS) await this.lookForHeld();
    if (this.now() - this.prunedAt >= PRUNE_EVERY_MS) await this.prune();
  }

  private async replay(): Promise<void> {
    this.askedAt = this.now();
    const { onReplayAsked } = this.options;
    if (!onReplayAsked) return;
    for (const key of await this.store.askedReplays()) await onReplayAsked(key);
  }

  /** Handling what waited may take long: publishing goes on meanwhile. */
  private async lookForHeld(): Promise<void> {
    const { onHeld, onError } = this.options;
    if (!onHeld || this.takingUp || this.stopped) return;
    this.heldAt = this.now();
    const tenants = await this.store.tenantsWithHeld();
    const takeUp = async (): Promise<void> => {
      for (const tenantId of tenants) await onHeld(tenantId).catch(onError);
    };
    this.takingUp = takeUp().finally(() => (this.takingUp = undefined));
  }

  private async prune(): Promise<void> {
    this.prunedAt = this.now();
    await this.store.prune(this.options.retention ?? { factDays: 400, commandDays: 30 });
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
