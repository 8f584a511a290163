import { type InputOf, type OutputOf, RevokeAudit } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { treeBelow } from '../tree/tree.store';
import { mayRevoke } from './grant';
import { endGrant, lockGrant } from './grant.store';
import { grantView } from './grant-view';

type Answer = OutputOf<typeof RevokeAudit>;

/** Ends a grant of the asker's tenant at once. */
@Injectable()
export class RevokeAuditHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, personId }: MemberAsker, input: InputOf<typeof RevokeAudit>): Promise<Answer | Refusal> {
    const command = { actor: personId, operation: RevokeAudit.subject, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const now = this.clock.now();
      const grant = await lockGrant(tx, input.grantId);
      if (!grant) return refuse('not-found', { field: 'grantId' });
      const refused = mayRevoke(grant, now);
      if (refused) return refused;
      const ended = { ...grant, revokedBy: personId, revokedAt: now };
      endGrant(tx, ended);
      return grantView(ended, await treeBelow(tx), now);
    });
  }
}
