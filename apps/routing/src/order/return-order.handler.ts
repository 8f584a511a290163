import { type InputOf, OrderReturned, ReturnOrder } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';
import { addReturn } from './written.store';

const LONGEST = 1_000;

/** The department gives the order back 退回, with the reason for the centre, which issues it anew. */
@Injectable()
export class ReturnOrderHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  async handle(by: By, input: InputOf<typeof ReturnOrder>): Promise<Changed | Refusal> {
    const why = cleanText('why', input.why, LONGEST);
    if (isRefusal(why)) return why;
    const act = { operation: ReturnOrder.subject, input, command: { do: 'return' } } as const;
    return this.act.handle(by, act, (tx, { id: orderId, lead }, at) => {
      addReturn(tx, { orderId, by: by.asker.personId, why, at });
      return fact(OrderReturned, { orderId, lead, reason: { code: 'returned', values: {} } });
    });
  }
}
