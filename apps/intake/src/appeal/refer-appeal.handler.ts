import type { InputOf, ReferAppeal } from '@huiyin/contracts';
import { cleanText, isBlank, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnAppealHandler, type Changed } from './act-on-appeal.handler';
import { ENDING_MAX, refer } from './ending';

/** An officer refers it to one whom the policy names, with address and phone; words of their own may be added. */
@Injectable()
export class ReferAppealHandler {
  constructor(private readonly acting: ActOnAppealHandler) {}

  async refer(input: InputOf<typeof ReferAppeal>, asker: MemberAsker): Promise<Changed | Refusal> {
    const text = input.words === undefined || isBlank(input.words) ? undefined : cleanText('words', input.words, ENDING_MAX);
    if (isRefusal(text)) return text;
    return this.acting.act('refer-appeal', input, asker, ({ appeal }, { policy, seen, now }) => {
      const entryId = newId(now);
      const decision = refer(appeal, { ...seen, entryId, to: input.to, referrals: policy.promise.outOfScope }, now);
      return isRefusal(decision) || text === undefined ? decision : { ...decision, said: { entryId, text } };
    });
  }
}
