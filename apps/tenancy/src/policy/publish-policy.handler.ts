import { type InputOf, type OutputOf, PublishPolicy } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { lockTenant, readTenant } from '../tenant/tenant.store';
import { newestPolicy } from './policy.store';
import { putInForce } from './put-in-force.handler';

// Neither can be stored as jsonb.
const NUL_OR_LONE_SURROGATE = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

/** Puts a tenant's own part of the policy in force; those below hear of it and take it over one by one. */
@Injectable()
export class PublishPolicyHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle(author: Author, input: InputOf<typeof PublishPolicy>): Promise<OutputOf<typeof PublishPolicy> | Refusal> {
    if (NUL_OR_LONE_SURROGATE.test(JSON.stringify(input.policy))) return refuse('control-character', { field: 'policy' });
    const tenant = await readTenant(this.tenants, author.tenantId);
    if (!tenant) return refuse('tenant-unknown');
    const command = { actor: actorKey(author), operation: PublishPolicy.subject, commandId: input.commandId, input };
    return this.tenants.once(tenant.id, command, async (tx) => {
      await lockTenant(tx);
      const parent = tenant.parentId === null ? undefined : await newestPolicy(tx, tenant.parentId);
      const actor = actorOf(author, 'tenant-admin');
      const policy = await putInForce(tx, { source: input.policy, parent, actor, now: this.clock.now() });
      return isRefusal(policy) ? policy : { version: policy.version };
    }, { lineage: tenant.lineage });
  }
}
