import { CallBackFailed, type ClockBreached, type FactOf } from '@huiyin/contracts';
import { Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { silent } from '../call-back/attempt';
import { CaseInHand } from './case-in-hand.store';
import { policyOf } from './rules.store';
import { SettleHandler } from './settle.handler';
import { waitsIn } from './waits';

/** The clock of a question ran out: nobody answered, which is an outcome of its own. */
@Injectable()
export class HearSilenceHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly copies: Copies,
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(fact: FactOf<typeof ClockBreached>): Promise<void> {
    const { appealId, round = 1 } = fact;
    if (!appealId) return;
    await this.inbox.once('feedback.silence', fact, async (tx) => {
      const inHand = await CaseInHand.open(tx, appealId);
      if (!inHand) return;
      const policy = await policyOf(tx, this.copies, inHand.followUp);
      const found = waitsIn([policy])(fact.data.kind) ? silent(inHand.followUp, round, policy.review) : undefined;
      if (!found) return;
      const data = { attemptId: null, reason: 'silence', attempt: inHand.followUp.attempts, final: found.final } as const;
      await inHand.say(CallBackFailed, data, { kind: 'system' }, this.clock.now());
      await this.settling.settle(inHand);
    });
  }
}
