import { type Envelope, OrderCancelled, OrderSuspended } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { CaseReaders, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseCopy, nextMoment } from '../case/case-copy';
import { lockCase, saveCase } from '../case/case-copy.store';
import { after, type Order } from './order';
import { lockOrdersOf, saveOrder } from './order.store';
import { say } from './said-facts.store';

type Happened = Parameters<typeof after>[1];

/** What became of the appeal becomes of its orders: closed with the final reply, cancelled when it ends, suspended when merged. */
@Injectable()
export class EndOrdersHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly readers: CaseReaders,
    private readonly clock: ServiceClock,
  ) {}

  async handle(fact: Envelope, happened: Happened, orderId?: string): Promise<void> {
    await this.inbox.once('routing.end', fact, async (tx) => {
      const copy = fact.appealId && (await lockCase(tx, fact.appealId));
      if (!copy) throw new Error('an appeal ended before it was heard to be filed');
      const round = fact.round ?? copy.round;
      if (happened === 'ended' && round === copy.round) await saveCase(tx, { ...copy, stage: 'ended', newestAt: new Date(fact.occurredAt) });
      const orders = await lockOrdersOf(tx, copy.appealId);
      for (const order of orders) {
        if (order.round === round && (orderId === undefined || order.id === orderId)) await this.end(tx, copy, order, happened, fact.type);
      }
    });
  }

  private async end(tx: Tx, copy: CaseCopy, order: Order, happened: Happened, why: string): Promise<void> {
    const ended = after(order, happened);
    if (ended === order) return;
    await saveOrder(tx, ended);
    if (happened === 'answered') return;
    const contract = happened === 'ended' ? OrderCancelled : OrderSuspended;
    await say(tx, this.readers, {
      contract, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: nextMoment(copy, this.clock.now()),
      actor: { kind: 'system' }, policyVersion: copy.policyVersion,
      data: { orderId: order.id, lead: order.lead, reason: { code: why, values: {} } },
    });
  }
}
