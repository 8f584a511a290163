import { type InputOf, ProgressReported, ReportProgress } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { CaseReaders, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type Changed } from './act-on-order.handler';
import { byPerson } from './order';
import { say } from './said-facts.store';
import { addProgress } from './written.store';

const LONGEST = 10_000;

/** The handler says how far it is: words for the staff, not for the sender. */
@Injectable()
export class ReportProgressHandler {
  constructor(
    private readonly act: ActOnOrderHandler,
    private readonly readers: CaseReaders,
  ) {}

  async handle(asker: MemberAsker, input: InputOf<typeof ReportProgress>): Promise<Changed | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const { personId } = asker;
    return this.act.handle(asker, { operation: ReportProgress.subject, input, command: { do: 'report-progress' } }, async (tx, order, at, _before, policyVersion) => {
      const id = newId(at);
      await addProgress(tx, { id, orderId: order.id, personId, text, at });
      await say(tx, this.readers, {
        contract: ProgressReported, aggregateId: order.id, appealId: order.appealId, round: order.round, occurredAt: at,
        actor: byPerson(personId, false), policyVersion, data: { orderId: order.id, lead: order.lead, progressId: id },
      });
    });
  }
}
