import { GiveOpinion, type InputOf, OpinionGiven } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';
import { addOpinion } from './written.store';

const LONGEST = 10_000;

/** The department's result 处理意见, for the service centre and not yet for the sender. */
@Injectable()
export class GiveOpinionHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  async handle(by: By, input: InputOf<typeof GiveOpinion>): Promise<Changed | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const act = { operation: GiveOpinion.subject, input, command: { do: 'give-opinion' } } as const;
    return this.act.handle(by, act, async (tx, { id: orderId, lead, state }, at) => {
      const opinionId = newId(at);
      await addOpinion(tx, { id: opinionId, orderId, personId: by.asker.personId, text, at });
      return state === 'suspended' ? null : fact(OpinionGiven, { orderId, lead, opinionId });
    });
  }
}
