import { CallBackDone, CallBackFailed, type Caller, type InputOf, RecordCallBack } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { TakeSatisfactionHandler } from '../follow-up/take-satisfaction.handler';
import { optionalWords } from '../follow-up/words';
import { ActOnCallBackHandler, type Changed } from './act-on-call-back.handler';
import { tried } from './attempt';
import { addAttempt } from './attempt.store';

/** The phone form: each try is kept with who tried, and what it came to is said. */
@Injectable()
export class RecordCallBackHandler {
  constructor(
    private readonly acting: ActOnCallBackHandler,
    private readonly satisfaction: TakeSatisfactionHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof RecordCallBack>, asker: MemberAsker, caller: Caller): Promise<Changed | Refusal> {
    const words = optionalWords('words', input.words);
    if (isRefusal(words)) return words;
    return this.acting.act(RecordCallBack.subject, input, asker, caller, async (inHand, actor, { review }): Promise<object | Refusal> => {
      const form = { outcome: input.outcome, satisfied: input.satisfied ?? null };
      const outcome = tried(inHand.followUp, form, review);
      if (isRefusal(outcome)) return outcome;
      const now = this.clock.now();
      const id = newId(now);
      const { round } = inHand.followUp;
      const at = outcome.is === 'done'
        ? await inHand.say(CallBackDone, { attemptId: id }, actor, now)
        : await inHand.say(CallBackFailed, { attemptId: id, reason: outcome.reason, attempt: outcome.attempt, final: outcome.final }, actor, now);
      addAttempt(inHand.tx, inHand.appealId, { id, round, ...form, words, at, personId: actor.personId });
      if (outcome.is === 'done') await this.satisfaction.handle(inHand, { satisfied: outcome.satisfied, how: 'phone', answerId: id, words }, actor);
      return {};
    });
  }
}
