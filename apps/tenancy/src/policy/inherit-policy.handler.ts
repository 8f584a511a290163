import type { FactOf, PolicyPublished } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { lineageBelow, type Tenant } from '../tenant/tenant';
import { findTenant, lockTenant, subsidiaries } from '../tenant/tenant.store';
import { newestPolicy } from './policy.store';
import { putInForce } from './put-in-force.handler';

/** A subsidiary cannot take over what its parent published; the fact is parked with this reason. */
export class NotInheritedError extends Error {}

/** Takes a parent's new policy over into each tenant directly below it, each in its own transaction; repeating it changes nothing. */
@Injectable()
export class InheritPolicyHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId }: Pick<FactOf<typeof PolicyPublished>, 'tenantId'>): Promise<void> {
    const { parent, children } = await this.tenants.inTenant(tenantId, async (tx) => ({
      parent: await findTenant(tx, tenantId),
      children: await subsidiaries(tx),
    }));
    if (!parent) throw new Error(`tenant ${tenantId} published a policy and does not exist`);
    for (const child of children) {
      await this.tenants.inTenant(child, (tx) => this.takeOver(tx, parent), { lineage: lineageBelow(parent) });
    }
  }

  private async takeOver(tx: Tx, parent: Tenant): Promise<void> {
    const child = await lockTenant(tx);
    if (child?.parentId !== parent.id || child.closedAt) return;
    const [held, above] = [await newestPolicy(tx, tx.tenantId), await newestPolicy(tx, parent.id)];
    if (!above || (held && held.parentVersion >= above.version)) return;
    const policy = await putInForce(tx, { parent: above, actor: { kind: 'system' }, now: this.clock.now() });
    if (isRefusal(policy)) throw new NotInheritedError(`${policy.refused} ${policy.field ?? ''} in ${tx.tenantId}`);
  }
}
