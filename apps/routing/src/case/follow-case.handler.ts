import { type Envelope, OpinionGiven, OrderCancelled, OrderReassigned, OrderSuspended } from '@huiyin/contracts';
import { occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { Copies, hearOfCase, Inbox, sayOfCase, ServiceClock, touchCase } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { heldWithout } from '../order/held-without';
import { IssueOrderHandler } from '../order/issue-order.handler';
import { follow, isOpen, needsOrder, type Order } from '../order/order';
import type { ChangeFact } from '../order/order-change';
import { ordersOf, saveOrder } from '../order/order.store';
import { workedOn } from '../order/worked-on';
import { newestOpinion } from '../order/written.store';
import { ProposeRouteHandler } from '../proposal/propose-route.handler';
import { type CaseCopy, type CaseFact, caseOf, outcomeOf } from './case-copy';

const CONSUMER = 'routing.case';

/** Each fact of a case is kept, the case is folded anew, and its orders are made to follow: so no order of arrival matters. */
@Injectable()
export class FollowCaseHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly propose: ProposeRouteHandler,
    private readonly issue: IssueOrderHandler,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (appealId) await this.inbox.once(CONSUMER, fact, (tx) => this.follow(tx, appealId, fact));
  }

  /** An order that a person concerned holds goes to the head of its unit; its clocks run on. */
  private async keepOut(tx: Tx, { appealId, barredPersonIds }: CaseCopy, occurredAt: Date): Promise<void> {
    const organisation = { ...(await this.copies.organisation(tx)), openOrders: {} };
    for (const order of (await ordersOf(tx, appealId)).filter(isOpen)) {
      const to = heldWithout(order, barredPersonIds, organisation, occurredAt);
      if (to.unitId === order.unitId && to.personId === order.personId) continue;
      const after: Order = { ...order, ...to, version: order.version + 1 };
      await saveOrder(tx, after);
      const data = {
        orderId: order.id, lead: order.lead, fromUnitId: order.unitId, fromPersonId: order.personId, ...to, reason: { code: 'barred', values: {} },
      };
      await sayOfCase(tx, { contract: OrderReassigned, aggregateId: order.id, appealId, round: order.round, occurredAt, actor: { kind: 'system' }, policyVersion: order.policyVersion, data });
    }
  }

  /** A fact that changes nothing here but what is the newest that was heard. */
  async noteMoment(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (appealId) await this.inbox.once(CONSUMER, fact, async (tx) => touchCase(tx, appealId, fact.occurredAt));
  }

  private async follow(tx: Tx, appealId: string, fact: Envelope): Promise<void> {
    const [known, orders] = await Promise.all([hearOfCase(tx, { ...fact, appealId }), ordersOf(tx, appealId)]);
    // The rows hold more than what routing folds; the fold passes over it.
    const facts = known.facts as readonly CaseFact[];
    const copy = caseOf(appealId, facts);
    if (!copy) return;
    const at = occurredAfter(this.clock.now(), known.newestAt);
    const said = known.facts as readonly ChangeFact[];
    for (const order of orders) {
      const next = follow(order, outcomeOf(facts, order.round, order.id), workedOn(order.id, said));
      await followUp(tx, order, next, at, fact.type);
      if (order.state === 'suspended' && isHeld(next)) await applyKept(tx, next, said, at);
    }
    if (copy.barredPersonIds.length > 0) await this.keepOut(tx, copy, at);
    if (copy.stage === 'filed') await this.propose.handle(tx, copy);
    else if (needsOrder(copy, orders)) await this.issue.handle(tx, copy, at, { consumer: CONSUMER, fact });
  }
}

const isHeld = ({ state }: Order): boolean => state === 'issued' || state === 'accepted';

/** What the department wrote while its order was suspended is given when that goes on. */
const applyKept = async (tx: Tx, order: Order, said: readonly ChangeFact[], occurredAt: Date): Promise<void> => {
  const kept = await newestOpinion(tx, order.id);
  if (!kept || said.some(({ type, data }) => type === 'opinion-given' && data.opinionId === kept.id)) return;
  await saveOrder(tx, { ...order, state: 'opinion-given', version: order.version + 1 });
  const { id: orderId, appealId, round, policyVersion, lead } = order;
  const actor = { kind: 'person', personId: kept.personId, role: 'handler' } as const;
  await sayOfCase(tx, { contract: OpinionGiven, aggregateId: orderId, appealId, round, occurredAt, actor, policyVersion, data: { orderId, lead, opinionId: kept.id } });
};

const followUp = async (tx: Tx, before: Order, order: Order, occurredAt: Date, why: string): Promise<void> => {
  if (order === before) return;
  await saveOrder(tx, order);
  const { appealId, round, policyVersion, lead } = order;
  const data = { orderId: order.id, lead, reason: { code: why, values: {} } };
  const fact = { aggregateId: order.id, appealId, round, occurredAt, actor: { kind: 'system' as const }, policyVersion, data };
  if (order.state === 'cancelled') await sayOfCase(tx, { ...fact, contract: OrderCancelled });
  if (order.state === 'suspended') await sayOfCase(tx, { ...fact, contract: OrderSuspended });
};
