import type { Envelope } from '@huiyin/contracts';
import type { Tenants, Tx } from '@huiyin/persistence';
import { Logger } from '@nestjs/common';

const READY = `
  select held.envelope from held where held.tenant_id = $1 and (
    (held.needs = 'policy' and exists (select from policy p where p.tenant_id = $1 and p.version = held.version))
    or (held.needs = 'organisation' and exists (select from organisation_head h where h.tenant_id = $1 and h.version >= held.version)))
  order by held.held_at limit 500`;
const TAKE = 'delete from held where tenant_id = $1 and consumer = $2 and message_id = $3 returning message_id';

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
    const ready = await this.tenants.inTenant(tenantId, (tx) => tx.query<{ envelope: Envelope }>(READY, [tenantId]));
    const facts = new Map(ready.map(({ envelope }) => [envelope.id, envelope]));
    for (const fact of facts.values()) {
      await this.again(fact).catch((error: unknown) => this.logger.error({ err: error, fact: fact.id, type: fact.type }, 'held fact failed'));
    }
  }

  /** In one transaction removes the held fact and does the work; nothing when it was not held. */
  async takeUp(consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const options = { causationId: fact.id, correlationId: fact.correlationId };
    const take = async (tx: Tx): Promise<unknown> => {
      const taken = await tx.query(TAKE, [tx.tenantId, consumer, fact.id]);
      return taken.length > 0 ? work(tx) : undefined;
    };
    await this.tenants.inTenant(fact.tenantId, take, options);
  }
}
