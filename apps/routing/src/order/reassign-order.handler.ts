import { type InputOf, OrderReassigned, ReassignOrder } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';
import { addReassignment } from './written.store';

const LONGEST = 1_000;

/** The order goes to another department or person, with the reason for the staff; its clocks run on. */
@Injectable()
export class ReassignOrderHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  async handle(by: By, input: InputOf<typeof ReassignOrder>): Promise<Changed | Refusal> {
    const why = cleanText('why', input.why, LONGEST);
    if (isRefusal(why)) return why;
    const { unitId, personId } = input;
    const act = { operation: ReassignOrder.subject, input, command: { do: 'reassign', unitId, personId } } as const;
    return this.act.handle(by, act, (tx, order, at, before) => {
      addReassignment(tx, { id: newId(at), orderId: order.id, by: by.asker.personId, why, at, from: before, to: order });
      return fact(OrderReassigned, {
        orderId: order.id, lead: order.lead, fromUnitId: before.unitId, fromPersonId: before.personId, unitId: order.unitId, personId: order.personId,
        reason: { code: 'reassigned', values: {} },
      });
    });
  }
}
