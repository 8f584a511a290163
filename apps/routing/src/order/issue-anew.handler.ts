import { type InputOf, IssueOrder, type OutputOf } from '@huiyin/contracts';
import { isRefusal, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { readers } from '@huiyin/policy';
import { CaseReaders, Copies, type KnownCase, lockCase, type MemberAsker, ServiceClock, type WhoseAppeal } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseFact, caseOf } from '../case/case-copy';
import type { By } from './act-on-order.handler';
import { IssueOrderHandler } from './issue-order.handler';
import { issueAnew, type Order } from './order';
import { findOrder, ordersOf } from './order.store';
import { WhoseOrderHandler } from './whose-order.handler';

type Input = InputOf<typeof IssueOrder>;
type Answer = OutputOf<typeof IssueOrder>;

/** An officer gives what was returned to another department or person, as an order of its own. */
@Injectable()
export class IssueAnewHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly whose: WhoseOrderHandler,
    private readonly issue: IssueOrderHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ asker, caller }: By, input: Input): Promise<Answer | Refusal> {
    const whose = await this.whose.of(input.orderId, asker, caller, input);
    const key = { actor: asker.personId, operation: IssueOrder.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, key, async (tx) => {
      const seen = await findOrder(tx, input.orderId);
      const known = seen && (await this.readers.mayRead(tx, seen.appealId, asker)) ? await lockCase(tx, seen.appealId) : undefined;
      return seen && known ? this.decide(tx, seen, known, input, asker, whose) : refuse('not-found', { field: 'orderId' });
    });
  }

  private async decide(tx: Tx, returned: Order, { facts, newestAt }: KnownCase, input: Input, { personId }: MemberAsker, whose: WhoseAppeal): Promise<Answer | Refusal> {
    const now = this.clock.now();
    const copy = caseOf(returned.appealId, facts as readonly CaseFact[]);
    if (!copy) return refuse('not-found', { field: 'orderId' });
    const organisation = await this.copies.organisation(tx);
    const around = { version: input.version, organisation, barredPersonIds: readers(facts).barredPersonIds, now, ...whose };
    const to = issueAnew(returned, input, { copy, orders: await ordersOf(tx, returned.appealId) }, { personId, isOfficer: true }, around);
    if (isRefusal(to)) return to;
    const actor = { kind: 'person', personId, role: 'officer' } as const;
    const destined = { ...to, why: [{ code: 'named-unit' as const, values: { unitId: to.unitId } }] };
    const { id, version, state } = await this.issue.add(tx, copy, destined, { actor, issuedAt: occurredAfter(now, newestAt), organisationVersion: organisation.version });
    return { orderId: id, version, state };
  }
}
