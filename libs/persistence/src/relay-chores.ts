import type { Clock } from '@huiyin/kernel';
import type { ParkedKey } from './parked';
import type { RelayStore, Retention } from './relay-store';

/** What the relay does beside publishing, as the one that sees all tenants. */
export interface ChoresOptions {
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** Replays a parked message that an operator asked for. */
  readonly onReplayAsked?: (key: ParkedKey) => Promise<unknown>;
  /** Takes up again what waits in a tenant. */
  readonly onHeld?: (tenantId: string) => Promise<unknown>;
  readonly retention?: Retention;
}

const LOOK_FOR_REPLAYS_EVERY_MS = 2_000;
const LOOK_FOR_HELD_EVERY_MS = 10_000;
const PRUNE_EVERY_MS = 24 * 3_600_000;

/** Looks from time to time for what an operator asked for, for tenants in which facts wait, and for rows that are too old. */
export class RelayChores {
  private prunedAt = 0;
  private askedAt = 0;
  private heldAt = 0;
  private takingUp: Promise<void> | undefined;
  private ended = true;

  constructor(
    private readonly store: RelayStore,
    private readonly options: ChoresOptions,
  ) {}

  /** What waits is taken up from now on. */
  begin(): void {
    this.ended = false;
  }

  /** Does what is due. */
  async look(): Promise<void> {
    if (this.now() - this.askedAt >= LOOK_FOR_REPLAYS_EVERY_MS) await this.replay();
    if (this.now() - this.heldAt >= LOOK_FOR_HELD_EVERY_MS) await this.lookForHeld();
    if (this.now() - this.prunedAt >= PRUNE_EVERY_MS) await this.prune();
  }

  /** Takes up nothing more, and resolves when nothing is under way. */
  async end(): Promise<void> {
    this.ended = true;
    await this.takingUp;
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
    if (!onHeld || this.takingUp || this.ended) return;
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
