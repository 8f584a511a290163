import type { Envelope } from '@huiyin/contracts';
import { isPassing } from '@huiyin/messaging';
import { countHeldFailure, park, readyHeld, takeHeld, type Tenants, type Tx } from '@huiyin/persistence';
import { Logger } from '@nestjs/common';

/** As many times as a fact that never waited. */
const MOST_FAILURES = 5;

/** Facts that waited for a version, and go to their handlers again when it is here. */
export class HeldFacts {
  private readonly logger = new Logger('HeldFacts');
  private again: (fact: Envelope) => Promise<void> = () => Promise.resolve();

  constructor(private readonly tenants: Tenants) {}

  /** Where facts go again; the strategy, which is made later. */
  handTo(again: (fact: Envelope) => Promise<void>): void {
    this.again = again;
  }

  /** A version arrived: hands on all that waits no longer, also what was given up. What fails stays held and holds back its own appeal. */
  async release(tenantId: string): Promise<void> {
    for (const fact of await readyHeld(this.tenants, tenantId)) await this.handOn(fact);
  }

  /** No version arrived: hands on what was left over, because it failed or nobody came to it. What failed too often waits for an operator or for a version. */
  async sweep(tenantId: string): Promise<void> {
    for (const fact of await readyHeld(this.tenants, tenantId, MOST_FAILURES)) await this.handOn(fact);
  }

  /** In one transaction removes the held fact and does the work; nothing when it was not held. */
  async takeUp(consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const options = { causationId: fact.id, correlationId: fact.correlationId };
    const take = async (tx: Tx): Promise<unknown> => ((await takeHeld(tx, consumer, fact)) ? work(tx) : undefined);
    await this.tenants.inTenant(fact.tenantId, take, options);
  }

  private async handOn(fact: Envelope): Promise<void> {
    const failure = await this.again(fact).then(() => undefined, (error: unknown) => error);
    if (isPassing(failure)) return this.logger.warn({ err: failure, fact: fact.id, type: fact.type }, 'held fact not handled now');
    // A refusal is no error, and yet the fact is held still.
    for (const { consumer, failures } of await countHeldFailure(this.tenants, fact)) {
      this.logger.error({ err: failure, consumer, fact: fact.id, type: fact.type, failures }, 'held fact failed');
      if (failures === MOST_FAILURES) await this.giveUp(consumer, fact, failure instanceof Error ? `${failure.name}: ${failure.message}` : 'refused');
    }
  }

  /** Parked as any fact that fails too often, and held on, so that a replay finds it not yet handled. */
  private giveUp(consumer: string, fact: Envelope, reason: string): Promise<void> {
    const { type, v } = fact;
    return park(this.tenants, { stream: 'held', sequence: 0, subject: `held.${type}.v${v}`, consumer, payload: JSON.stringify(fact), reason, deliveries: MOST_FAILURES });
  }
}
