import { AskReview, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { Copies, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { CaseInHand } from '../follow-up/case-in-hand.store';
import { policyOf, windowsFor } from '../follow-up/rules.store';
import { SettleHandler } from '../follow-up/settle.handler';
import { neededWords } from '../follow-up/words';
import { OpenReviewHandler } from './open-review.handler';
import { mayAskReview } from './review';

/** The sender asks whether it was handled rightly. */
@Injectable()
export class AskReviewHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly opening: OpenReviewHandler,
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof AskReview>, { tenantId, appealId }: SenderAsker): Promise<OutputOf<typeof AskReview> | Refusal> {
    const words = neededWords('words', input.words);
    if (isRefusal(words)) return words;
    const command = { actor: `sender of ${appealId}`, operation: AskReview.subject, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<OutputOf<typeof AskReview> | Refusal> => {
      const inHand = await CaseInHand.open(tx, appealId);
      if (!inHand) return refuse('wrong-state');
      const { followUp } = inHand;
      const windows = await windowsFor(tx, this.copies, followUp, await policyOf(tx, this.copies, followUp));
      const refused = mayAskReview(followUp, windows, this.clock.now());
      if (refused) return refused;
      const reviewId = await this.opening.handle(inHand, { cause: 'asked', words }, { kind: 'sender' });
      await this.settling.settle(inHand);
      return { reviewId };
    });
  }
}
