import type { AnswerOnSpot, InputOf } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { ActOnAppealHandler, type Changed } from './act-on-appeal.handler';
import { answerOnSpot, cleanAnswer } from './on-spot';

/** Answered on the spot, with its grounds: what was filed or accepted needs no order any more. */
@Injectable()
export class AnswerOnSpotHandler {
  constructor(private readonly acting: ActOnAppealHandler) {}

  async answer(input: InputOf<typeof AnswerOnSpot>, asker: MemberAsker): Promise<Changed | Refusal> {
    const clean = cleanAnswer(input);
    if (isRefusal(clean)) return clean;
    return this.acting.act('answer-on-spot', input, asker, ({ appeal }, { policy, seen, now }) => {
      const entryId = newId(now);
      const allowed = policy.replies.onSpotBy.some((role) => asker.roles.includes(role));
      const decision = answerOnSpot(appeal, { ...seen, allowed, entryId }, now);
      return isRefusal(decision) ? decision : { ...decision, said: { entryId, text: clean.answer, grounds: clean.grounds } };
    });
  }
}
