import { ReviewClosed } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { Copies, type KnownCase, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { NotifyHandler } from '../notification/notify.handler';
import { AskSenderHandler } from '../questionnaire/ask-sender.handler';
import { keepAccess } from './access.store';
import { CaseInHand } from './case-in-hand.store';
import { eligible } from './eligible';
import { openReviewOf } from './follow-up';
import { keepFollowUp } from './follow-up.store';
import { policyOf } from './rules.store';
import type { Told } from './told';

/** After whatever happened to a case: its copy for the lists, who is told what, and, where nobody is left who may call back, the questionnaire of the system. */
@Injectable()
export class SettleHandler {
  constructor(
    private readonly copies: Copies,
    private readonly asking: AskSenderHandler,
    private readonly notifying: NotifyHandler,
    private readonly clock: ServiceClock,
  ) {}

  /** The case as its facts of this transaction have it; `known` where it was just read. */
  async handle(tx: Tx, appealId: string, known?: KnownCase): Promise<void> {
    const inHand = known ? CaseInHand.of(tx, appealId, known) : await CaseInHand.open(tx, appealId);
    await (inHand ? this.settle(inHand) : this.notifying.handle(tx, appealId, known?.facts as readonly Told[] | undefined));
  }

  async settle(inHand: CaseInHand): Promise<void> {
    await this.follow(inHand);
    await this.notifying.handle(inHand.tx, inHand.appealId, inHand.hasSaid ? undefined : inHand.facts);
  }

  private async follow(inHand: CaseInHand): Promise<void> {
    const { round, answeredAt, review, callBack, asked } = inHand.followUp;
    const isAnswered = answeredAt !== null || review !== null;
    // An earlier round is in the lists as long as there is a case.
    if (!isAnswered && round === 1) return;
    if (!isAnswered) return this.keepAccess(inHand);
    await this.closeReview(inHand);
    if (callBack === 'open' && !asked && (await this.nobodyMay(inHand))) await this.asking.handle(inHand, { kind: 'system' });
    keepFollowUp(inHand.tx, inHand.appealId, inHand.followUp);
    await this.keepAccess(inHand);
  }

  private async keepAccess({ tx, appealId, facts, followUp }: CaseInHand): Promise<void> {
    keepAccess(tx, appealId, facts, (await policyOf(tx, this.copies, followUp)).review);
  }

  /** Asked for while intake was archiving: an archived case is not reviewed, and an open review would stay so for ever. */
  private async closeReview(inHand: CaseInHand): Promise<void> {
    const open = inHand.followUp.gone ? openReviewOf(inHand.followUp) : undefined;
    if (open) await inHand.say(ReviewClosed, { reviewId: open.id, cause: 'archived' }, { kind: 'system' }, this.clock.now());
  }

  private async nobodyMay({ tx, facts, followUp }: CaseInHand): Promise<boolean> {
    const [policy, people] = [await policyOf(tx, this.copies, followUp), await this.copies.organisation(tx)];
    return eligible('call-back', facts, people, policy.review, this.clock.now()).length === 0;
  }
}
