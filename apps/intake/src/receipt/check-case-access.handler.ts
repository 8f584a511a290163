import type { CheckCaseAccess, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, isValidAt, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { holderOf } from './holder';
import { ownCase } from './own-case.store';

/** A key outlives what it was given for: whoever left, or is a member no more, opens nothing by it. A receipt's is good as long as it lives. */
@Injectable()
export class CheckCaseAccessHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async check(asker: SenderAsker): Promise<OutputOf<typeof CheckCaseAccess>> {
    if (asker.holder === undefined) return { holds: true, session: null };
    const { membershipId, session } = holderOf(this.keys.master, asker, asker.holder);
    return { holds: await this.tenants.inTenant(asker.tenantId, (tx) => this.holds(tx, asker, membershipId)), session };
  }

  private async holds(tx: Tx, { appealId, right }: SenderAsker, membershipId: string): Promise<boolean> {
    const member = await this.copies.member(tx, membershipId);
    if (!member || !isValidAt(member, this.clock.now())) return false;
    return (await ownCase(tx, this.keys, { id: appealId }, member.personId))?.right === right;
  }
}
