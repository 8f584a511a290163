import type { Envelope } from '@huiyin/contracts';
import { readyHeld, takeHeld, type Tenants, type Tx } from '@huiyin/persistence';
import { Logger } from '@nestjs/common';

/** Facts that waited for a version, and go to their handlers again when it is here. */
export class HeldFacts {
  private readonly logger = new Logger('HeldFacts');
  private again: (fact: Envelope) => Promise<void> = () => Promise.resolve();

  constructor(private readonly tenants: Tenants) {}

  /** Where facts go again; the strategy, which is made later. */
  handTo(again: (fact: Envelope) => Promise<void>): void {
    this.again = again;
  }

  /** Hands on what waits no longer. What fails stays held, holds back its own appeal, and is tried at the next arrival. */
  async release(tenantId: string): Promise<void> {
    for (const fact of await readyHeld(this.tenants, tenantId)) {
      await this.again(fact).catch((error: unknown) => this.logger.error({ err: error, fact: fact.id, type: fact.type }, 'held fact failed'));
    }
  }

  /** In one transaction removes the held fact and does the work; nothing when it was not held. */
  async takeUp(consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const options = { causationId: fact.id, correlationId: fact.correlationId };
    const take = async (tx: Tx): Promise<unknown> => ((await takeHeld(tx, consumer, fact)) ? work(tx) : undefined);
    await this.tenants.inTenant(fact.tenantId, take, options);
  }
}
