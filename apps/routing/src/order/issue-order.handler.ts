import { type AppealAccepted, type AppealReopened, type FactOf, OrderIssued } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseCopy, nextMoment } from '../case/case-copy';
import { lockCase, saveCase } from '../case/case-copy.store';
import { destination, propose, type Proposal } from '../proposal/proposal';
import { saveProposal } from '../proposal/proposal.store';
import { isOpen } from './order';
import { addOrder, lockOrdersOf, type NewOrder, nextNumber, openOrders } from './order.store';
import { say } from './said-facts.store';

type Accepted = FactOf<typeof AppealAccepted> | FactOf<typeof AppealReopened>;

/** An accepted or reopened appeal gets its lead order, once for each round. */
@Injectable()
export class IssueOrderHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  async handle(fact: Accepted): Promise<void> {
    await this.inbox.once('routing.issue', fact, async (tx) => {
      const known = fact.appealId && (await lockCase(tx, fact.appealId));
      if (!known) throw new Error('an appeal was accepted before it was heard to be filed');
      if (known.stage === 'ended' && (fact.round ?? 1) <= known.round) return;
      const copy = accepted(known, fact);
      await saveCase(tx, copy);
      await this.issue(tx, copy, fact);
    });
  }

  private async issue(tx: Tx, copy: CaseCopy, fact: Accepted): Promise<void> {
    const orders = await lockOrdersOf(tx, copy.appealId);
    if (orders.some((order) => order.lead && order.round === copy.round && isOpen(order.state))) return;
    const to = await this.destinationOf(tx, copy, fact);
    if (!to) throw new Error('the tenant has no unit that an order could go to');
    const issuedAt = nextMoment(copy, this.clock.now());
    const order: NewOrder = {
      id: newId(issuedAt), number: await nextNumber(tx, issuedAt.getUTCFullYear()), appealId: copy.appealId, round: copy.round, lead: true,
      state: 'issued', version: 1, unitId: to.unitId, personId: to.personId, why: to.why, policyVersion: copy.policyVersion, issuedAt,
    };
    await addOrder(tx, order);
    await this.say(tx, order, fact);
  }

  private async destinationOf(tx: Tx, copy: CaseCopy, fact: Accepted): Promise<(Proposal & { unitId: string }) | undefined> {
    const policy = await this.copies.policy(tx, copy.policyVersion);
    if (!policy) throw new Error(`policy ${copy.policyVersion} is not here`);
    const organisation = { ...(await this.copies.organisation(tx)), openOrders: await openOrders(tx) };
    const proposal = propose(copy, policy, organisation, this.clock.now());
    await saveProposal(tx, copy.appealId, proposal);
    return destination(fact.data.route, proposal, organisation);
  }

  private async say(tx: Tx, order: NewOrder, { organisationVersion }: Accepted): Promise<void> {
    const { id, number, lead, unitId, personId, why } = order;
    await say(tx, this.readers, {
      contract: OrderIssued, aggregateId: id, appealId: order.appealId, round: order.round, occurredAt: order.issuedAt,
      actor: { kind: 'system' }, policyVersion: order.policyVersion, organisationVersion,
      data: { orderId: id, lead, number, unitId, personId, why: why.map((one) => ({ code: one.code, values: { ...one.values } })), dueOn: null },
    });
  }
}

const accepted = (known: CaseCopy, fact: Accepted): CaseCopy => ({
  ...known,
  stage: 'accepted',
  round: fact.round ?? known.round,
  category: fact.data.category,
  grade: fact.data.grade,
  policyVersion: fact.policyVersion ?? known.policyVersion,
  newestAt: new Date(Math.max(known.newestAt.getTime(), Date.parse(fact.occurredAt))),
});
