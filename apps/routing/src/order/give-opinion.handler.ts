import { GiveOpinion, type InputOf, OpinionGiven } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { CaseReaders, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed } from './act-on-order.handler';
import { byPerson } from './order';
import { say } from './said-facts.store';
import { addOpinion } from './written.store';

const LONGEST = 10_000;

/** The department's result 处理意见, for the service centre and not yet for the sender. */
@Injectable()
export class GiveOpinionHandler {
  constructor(
    private readonly act: ActOnOrderHandler,
    private readonly readers: CaseReaders,
  ) {}

  async handle(asker: MemberAsker, input: InputOf<typeof GiveOpinion>): Promise<Changed | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const { personId } = asker;
    return this.act.handle(asker, { operation: GiveOpinion.subject, input, command: { do: 'give-opinion' } }, async (tx, order, at, _before, policyVersion) => {
      const id = newId(at);
      await addOpinion(tx, { id, orderId: order.id, personId, text, at });
      await say(tx, this.readers, {
        contract: OpinionGiven, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: at,
        actor: byPerson(personId, false), policyVersion, data: { orderId: order.id, lead: order.lead, opinionId: id },
      });
    });
  }
}
