import { GrantAudit, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { auditsOf } from '@huiyin/policy';
import { Copies, isValidAt, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { treeBelow, type TreeRow } from '../tree/tree.store';
import { type Allowed, decideGrant } from './grant';
import { addGrant } from './grant.store';
import { grantView } from './grant-view';

type Input = InputOf<typeof GrantAudit>;
type Answer = OutputOf<typeof GrantAudit>;

/** A group admin opens a subtree of theirs to an auditor of their own tenant. */
@Injectable()
export class GrantAuditHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, personId }: MemberAsker, input: Input): Promise<Answer | Refusal> {
    const command = { actor: personId, operation: GrantAudit.subject, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const now = this.clock.now();
      const tree = await treeBelow(tx);
      const decided = decideGrant(input, await this.allowed(tx, tree, input.membershipId, now), now);
      if (isRefusal(decided)) return decided;
      const grant = { id: newId(now), ...decided, grantedBy: personId, grantedAt: now, revokedBy: null, revokedAt: null };
      addGrant(tx, grant);
      return grantView(grant, tree, now);
    });
  }

  private async allowed(tx: Tx, tree: readonly TreeRow[], membershipId: string, now: Date): Promise<Allowed> {
    const [member, inForce] = [await this.copies.member(tx, membershipId), await this.copies.policyInForce(tx)];
    const may = member?.roles.includes('auditor') && isValidAt(member, now);
    return {
      below: new Set(tree.map(({ tenantId }) => tenantId)),
      auditor: member && may ? { membershipId, personId: member.personId } : undefined,
      mostDays: auditsOf(inForce?.policy).grantMostDays,
    };
  }
}
