import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '@huiyin/contracts';
import { nextWait } from './pacing';
import { type PublishedFact, publishInOrder } from './publish-in-order';
import { type ChoresOptions, RelayChores } from './relay-chores';
import { RelayStore, type Unpublished } from './relay-store';

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

export interface RelayOptions extends ChoresOptions {
  readonly service: Service;
  /** The database by the relay login. */
  readonly url: string;
  readonly wire: RelayWire;
  readonly onPublished?: (facts: number) => void;
  readonly after?: After;
  readonly batch?: number;
}

// Two services' clocks and a commit under way may differ by this much.
const SLACK_MS = 500;
const STAND_BY_MS = 1_000;
const SAY_EVERY_MS = 50;
// A turn costs database and broker as much as several facts do: what is said meanwhile goes out with the next.
const REST_MS = 4;

const timer: After = (ms, run) => {
  const handle = setTimeout(run, ms);
  return () => clearTimeout(handle);
};

/** Publishes what committed and marks it after the broker has it. One at a time per service; any number may stand by. */
export class Relay {
  private readonly store: RelayStore;
  private readonly chores: RelayChores;
  private readonly batch: number;
  private turn: Promise<void> = Promise.resolve();
  private looking = false;
  private again = false;
  private stopped = true;
  private cancel: () => void = () => undefined;
  private wait = 0;
  private activeAt = 0;
  private refusedAt = -Infinity;
  private saidAt = 0;

  constructor(private readonly options: RelayOptions) {
    this.store = new RelayStore(options.url, options.service, options.onError);
    this.chores = new RelayChores(this.store, options);
    this.batch = options.batch ?? 500;
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
    this.chores.begin();
    this.wake();
  }

  /** Looks now; said by `wake.<service>` and after each commit of this process. */
  wake(): void {
    this.activeAt = this.now();
    if (!this.stopped) void this.look();
  }

  /** Resolves when a read begun after this call has found nothing to publish, or when that is another relay's; rejects when it could not. Without the lock it does nothing. */
  drain(): Promise<void> {
    const mine = this.turn.then(() => this.publishAll());
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Publishes what is there, then gives the lock to another. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    const takenUp = this.chores.end();
    await (this.leads ? this.drain().catch(this.options.onError) : this.turn);
    await takenUp;
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
    let readAt = this.now();
    let rows: readonly Unpublished[] = await this.store.unpublished(this.batch);
    while (rows.length > 0) {
      const isAll = rows.length < this.batch;
      const { published, failure } = await publishInOrder(rows, this.options.wire);
      if (isAll) await pause(REST_MS);
      const nextAt = this.now();
      const next = await this.mark(published);
      if (failure) throw failure.error;
      // Others wait to hear how far the stream is, but not for each fact.
      if (isAll && this.now() - this.saidAt >= SAY_EVERY_MS) await this.say(readAt);
      // What comes after the end of its own process is another relay's.
      if (isAll && this.stopped) break;
      [readAt, rows] = [nextAt, next];
    }
    await this.say(readAt);
  }

  /** Gives what waits behind what was published. */
  private async mark(published: readonly PublishedFact[]): Promise<readonly Unpublished[]> {
    if (published.length === 0) return [];
    // A publisher may have a second, private stream with a sequence of its own.
    const seqs = published.filter((row) => row.subject.startsWith(`evt.${this.options.service}.`)).map((row) => row.seq);
    const next = await this.store.markPublished(published, new Date(this.now()), Math.max(0, ...seqs), this.batch);
    this.activeAt = this.now();
    this.options.onPublished?.(published.length);
    return next;
  }

  private async say(readAt: number): Promise<void> {
    this.saidAt = this.now();
    this.options.wire.mark({ upTo: new Date(readAt - SLACK_MS).toISOString(), seq: this.store.reached });
    await this.chores.look();
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
