import { type InputOf, ProgressReported, ReportProgress } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { ActOnOrderHandler, type By, type Changed, fact } from './act-on-order.handler';
import { addProgress } from './written.store';

const LONGEST = 10_000;

/** The handler says how far it is: words for the staff, not for the sender. */
@Injectable()
export class ReportProgressHandler {
  constructor(private readonly act: ActOnOrderHandler) {}

  async handle(by: By, input: InputOf<typeof ReportProgress>): Promise<Changed | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const act = { operation: ReportProgress.subject, input, command: { do: 'report-progress' } } as const;
    return this.act.handle(by, act, async (tx, { id: orderId, lead }, at) => {
      const progressId = newId(at);
      await addProgress(tx, { id: progressId, orderId, personId: by.asker.personId, text, at });
      return fact(ProgressReported, { orderId, lead, progressId });
    });
  }
}
