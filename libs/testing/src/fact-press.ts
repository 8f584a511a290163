import type { Envelope, EventContract, FactOf } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { NatsConnection } from 'nats';
import { waitFor } from './wait-for';

/** A fact as a test says it: tenant and data, and whatever else matters. */
export type PartialFact<C extends EventContract> = Partial<Omit<Envelope, 'data' | 'tenantId' | 'occurredAt'>> & {
  readonly tenantId: string;
  readonly data: FactOf<C>['data'];
  readonly occurredAt?: Date | string;
};

/** Says facts in any publisher's place, counted per aggregate as an outbox would. */
export class FactPress {
  private readonly versions = new Map<string, number>();

  constructor(private readonly deploy: NatsConnection) {}

  async publish<C extends EventContract>(contract: C, partial: PartialFact<C>, now: Date): Promise<FactOf<C>> {
    const fact = this.complete(contract, partial, now);
    const jetstream = this.deploy.jetstream({ timeout: 1_000 });
    // A broker that was killed a moment ago may lose one: its id makes a repetition harmless.
    await waitFor(`the broker to take ${contract.type}`, () => jetstream.publish(contract.subject, JSON.stringify(fact), { msgID: fact.id }).catch(() => undefined));
    return fact;
  }

  private complete<C extends EventContract>(contract: C, partial: PartialFact<C>, now: Date): FactOf<C> {
    const aggregateId = partial.aggregateId ?? partial.appealId ?? newId();
    const aggregateVersion = partial.aggregateVersion ?? (this.versions.get(aggregateId) ?? 0) + 1;
    this.versions.set(aggregateId, aggregateVersion);
    const occurredAt = partial.occurredAt instanceof Date ? partial.occurredAt.toISOString() : (partial.occurredAt ?? now.toISOString());
    const envelope = { id: newId(), actor: { kind: 'system' as const }, correlationId: newId(), ...partial, aggregateId, aggregateVersion, occurredAt };
    return contract.schema.parse({ ...envelope, type: contract.type, v: contract.v }) as FactOf<C>;
  }
}
