import { AcceptOrder, type InputOf, OrderAccepted } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { CaseReaders, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed } from './act-on-order.handler';
import { byPerson } from './order';
import { say } from './said-facts.store';

/** The handler takes the order. */
@Injectable()
export class AcceptOrderHandler {
  constructor(
    private readonly act: ActOnOrderHandler,
    private readonly readers: CaseReaders,
  ) {}

  handle(asker: MemberAsker, input: InputOf<typeof AcceptOrder>): Promise<Changed | Refusal> {
    const { personId } = asker;
    return this.act.handle(asker, { operation: AcceptOrder.subject, input, command: { do: 'accept' } }, (tx, order, at, _before, policyVersion) =>
      say(tx, this.readers, {
        contract: OrderAccepted, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: at,
        actor: byPerson(personId, false), policyVersion, data: { orderId: order.id, lead: order.lead, personId },
      }),
    );
  }
}
