import { type InputOf, OpinionSentBack, SendOpinionBack } from '@huiyin/contracts';
import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { CaseReaders, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed } from './act-on-order.handler';
import { byPerson } from './order';
import { say } from './said-facts.store';
import { markSentBack } from './written.store';

const LONGEST = 10_000;

/** The centre does not take the opinion yet, and says why. */
@Injectable()
export class SendOpinionBackHandler {
  constructor(
    private readonly act: ActOnOrderHandler,
    private readonly readers: CaseReaders,
  ) {}

  async handle(asker: MemberAsker, input: InputOf<typeof SendOpinionBack>): Promise<Changed | Refusal> {
    const why = cleanText('why', input.why, LONGEST);
    if (isRefusal(why)) return why;
    const act = { operation: SendOpinionBack.subject, input, command: { do: 'send-opinion-back' } as const };
    return this.act.handle(asker, act, async (tx, order, at, _before, policyVersion) => {
      if (!(await markSentBack(tx, order.id, input.opinionId, why, at))) return refuse('opinion-missing', { field: 'opinionId' });
      return say(tx, this.readers, {
        contract: OpinionSentBack, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: at,
        actor: byPerson(asker.personId, true), policyVersion, data: { orderId: order.id, lead: order.lead, opinionId: input.opinionId },
      });
    });
  }
}
