import { AcceptOrder, type InputOf, OrderAccepted } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';

/** The handler takes the order. */
@Injectable()
export class AcceptOrderHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  handle(by: By, input: InputOf<typeof AcceptOrder>): Promise<Changed | Refusal> {
    const act = { operation: AcceptOrder.subject, input, command: { do: 'accept' } } as const;
    return this.act.handle(by, act, (_tx, { id, lead }) => fact(OrderAccepted, { orderId: id, lead, personId: by.asker.personId }));
  }
}
