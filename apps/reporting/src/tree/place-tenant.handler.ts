import { type Envelope, type FactOf, TenantMoved, TenantOnboarded } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { lineBelow, staysOf } from './stays';
import { keepBelow, keepPlacement, type Placed } from './tree.store';

const placedBy = (fact: Envelope): Placed | undefined => {
  const { aggregateVersion: version, occurredAt: at } = fact;
  if (fact.type === TenantOnboarded.type) {
    const { lineage, names, kind } = (TenantOnboarded.schema.parse(fact) as FactOf<typeof TenantOnboarded>).data;
    return { version, at, lineage, names, kind };
  }
  if (fact.type !== TenantMoved.type) return undefined;
  const { lineage } = (TenantMoved.schema.parse(fact) as FactOf<typeof TenantMoved>).data;
  return { version, at, lineage, names: null, kind: null };
};

/** Keeps who is below whom in the rows of each tenant above. Every step may be repeated, so it needs no inbox. */
@Injectable()
export class PlaceTenantHandler {
  constructor(private readonly tenants: Tenants) {}

  async handle(fact: Envelope): Promise<void> {
    const placed = placedBy(fact);
    if (!placed) return;
    const childId = fact.tenantId;
    const placements = await this.tenants.inTenant(childId, (tx) => keepPlacement(tx, placed));
    const { names, kind } = [...placements].reverse().find((one) => one.names !== null) ?? placed;
    const below = { childId, known: placements.length, names, kind };
    for (const [ancestor, stays] of staysOf(childId, placements)) {
      await this.tenants.inTenant(ancestor, (tx) => Promise.resolve(keepBelow(tx, { ...below, lineage: lineBelow(ancestor, childId, placements), stays })));
    }
  }
}
