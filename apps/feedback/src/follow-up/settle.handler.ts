import type { Tx } from '@huiyin/persistence';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { NotifyHandler } from '../notification/notify.handler';
import { AskSenderHandler } from '../questionnaire/ask-sender.handler';
import { CaseInHand } from './case-in-hand.store';
import { eligible } from './eligible';
import { keepFollowUp } from './follow-up.store';
import { policyOf } from './rules.store';

/** After whatever happened to a case: its copy for the lists, who is told what, and, where nobody is left who may call back, the questionnaire of the system. */
@Injectable()
export class SettleHandler {
  constructor(
    private readonly copies: Copies,
    private readonly asking: AskSenderHandler,
    private readonly notifying: NotifyHandler,
    private readonly clock: ServiceClock,
  ) {}

  /** The case as its facts of this transaction have it. */
  async handle(tx: Tx, appealId: string): Promise<void> {
    const inHand = await CaseInHand.open(tx, appealId);
    await (inHand ? this.settle(inHand) : this.notifying.handle(tx, appealId));
  }

  async settle(inHand: CaseInHand): Promise<void> {
    await this.follow(inHand);
    await this.notifying.handle(inHand.tx, inHand.appealId);
  }

  private async follow(inHand: CaseInHand): Promise<void> {
    const { answeredAt, review, callBack, asked } = inHand.followUp;
    if (answeredAt === null && !review) return;
    if (callBack === 'open' && !asked && (await this.nobodyMay(inHand))) await this.asking.handle(inHand, { kind: 'system' });
    keepFollowUp(inHand.tx, inHand.appealId, inHand.followUp);
  }

  private async nobodyMay({ tx, facts, followUp }: CaseInHand): Promise<boolean> {
    const [policy, people] = [await policyOf(tx, this.copies, followUp), await this.copies.organisation(tx)];
    return eligible('call-back', facts, people, policy.review, this.clock.now()).length === 0;
  }
}
