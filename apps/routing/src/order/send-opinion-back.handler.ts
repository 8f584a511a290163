import { type InputOf, OpinionSentBack, SendOpinionBack } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';
import { markSentBack } from './written.store';

const LONGEST = 10_000;

/** The centre does not take the opinion yet, and says why. */
@Injectable()
export class SendOpinionBackHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  async handle(by: By, input: InputOf<typeof SendOpinionBack>): Promise<Changed | Refusal> {
    const why = cleanText('why', input.why, LONGEST);
    if (isRefusal(why)) return why;
    const { opinionId } = input;
    const act = { operation: SendOpinionBack.subject, input, command: { do: 'send-opinion-back' } } as const;
    return this.act.handle(by, act, async (tx, { id: orderId, lead }, at) =>
      (await markSentBack(tx, orderId, opinionId, why, at)) ? fact(OpinionSentBack, { orderId, lead, opinionId }) : refuse('opinion-missing', { field: 'opinionId' }),
    );
  }
}
