import type { InputOf, RefuseAppeal } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnAppealHandler, type Changed } from './act-on-appeal.handler';
import { ENDING_MAX, notAccept } from './ending';

/** An officer does not accept it: for a reason of the policy and in their own words, both of which the sender sees. */
@Injectable()
export class RefuseAppealHandler {
  constructor(private readonly acting: ActOnAppealHandler) {}

  async refuse(input: InputOf<typeof RefuseAppeal>, asker: MemberAsker): Promise<Changed | Refusal> {
    const text = cleanText('words', input.words, ENDING_MAX);
    if (isRefusal(text)) return text;
    return this.acting.act('refuse-appeal', input, asker, ({ appeal }, { policy, seen, now }) => {
      const entryId = newId(now);
      const decision = notAccept(appeal, { ...seen, entryId, reason: input.reason, reasons: policy.promise.notAccepted }, now);
      return isRefusal(decision) ? decision : { ...decision, said: { entryId, text } };
    });
  }
}
