import { FundOpened, type InputOf, OpenFund, type OutputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { Role } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { moved } from '../ledger/ledger';
import { enter } from '../ledger/ledger.store';
import { roleOf } from '../suggestion/part';
import { accounts } from './accounts';
import { addFund } from './fund.store';

type Answer = OutputOf<typeof OpenFund>;
const LONGEST = 100;

/** Sets money aside 专项资金 for a purpose (T-12). */
@Injectable()
export class OpenFundHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof OpenFund>, asker: MemberAsker): Promise<Answer | Refusal> {
    const purpose = cleanText('purpose', input.purpose, LONGEST);
    if (isRefusal(purpose)) return purpose;
    const command = { actor: asker.personId, operation: OpenFund.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inForce = await this.copies.policyInForce(tx);
      const rules = inForce?.policy.suggestions?.award;
      if (!inForce || !rules) return refuse('suggestions-not-available');
      const role = roleOf(asker, rules.fundedBy);
      return role ? this.open(tx, asker, { purpose, fen: input.fen, role, policyVersion: inForce.version }) : refuse('not-allowed');
    });
  }

  private async open(tx: Tx, { personId }: MemberAsker, { purpose, fen, role, policyVersion }: { purpose: string; fen: number; role: Role; policyVersion: number }): Promise<Answer> {
    const now = this.clock.now();
    const [fundId, entryId] = [newId(now), newId(now)];
    await enter(tx, { id: entryId, book: 'money', key: `fund-opened:${fundId}`, legs: moved(accounts.source, accounts.fund(fundId), fen), occurredAt: now });
    addFund(tx, { id: fundId, purpose, fen, openedAt: now, openedBy: personId, entryId });
    await tx.publish({ contract: FundOpened, aggregateId: fundId, occurredAt: now, policyVersion, actor: { kind: 'person', personId, role }, data: { fundId, fen, entryId } });
    return { fundId };
  }
}
