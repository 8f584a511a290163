import { CallBackFailed, type ClockBreached, type FactOf } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import { Copies, Inbox, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { silent } from '../call-back/attempt';
import { CaseInHand } from './case-in-hand.store';
import { policyOf } from './rules.store';
import { SettleHandler } from './settle.handler';

/** Whether a clock of this kind, whatever the tenant calls it, waits for the answer to a question. */
const waitsForAnswer = ({ clocks }: Policy, kind: string): boolean =>
  clocks.some((rule) => rule.kind === kind && rule.startsOn.some(({ fact }) => fact === 'call-back-asked'));

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
      const found = waitsForAnswer(policy, fact.data.kind) ? silent(inHand.followUp, round, policy.review) : undefined;
      if (!found) return;
      const data = { attemptId: null, reason: 'silence', attempt: inHand.followUp.attempts, final: found.final } as const;
      await inHand.say(CallBackFailed, data, { kind: 'system' }, this.clock.now());
      await this.settling.settle(inHand);
    });
  }
}
