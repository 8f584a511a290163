import { AcceptOrder, type InputOf, OrderAccepted } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed, fact } from './act-on-order.handler';

/** The handler takes the order. */
@Injectable()
export class AcceptOrderHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  handle(asker: MemberAsker, input: InputOf<typeof AcceptOrder>): Promise<Changed | Refusal> {
    const act = { operation: AcceptOrder.subject, input, command: { do: 'accept' } } as const;
    return this.act.handle(asker, act, (_tx, { id, lead }) => fact(OrderAccepted, { orderId: id, lead, personId: asker.personId }));
  }
}
