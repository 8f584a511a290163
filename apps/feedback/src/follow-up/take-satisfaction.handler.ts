import { type Actor, SatisfactionGiven } from '@huiyin/contracts';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { OpenReviewHandler } from '../review/open-review.handler';
import type { CaseInHand } from './case-in-hand.store';

/** What the sender said of the answer, by whichever way. */
export interface Word {
  readonly satisfied: boolean;
  readonly how: 'phone' | 'questionnaire';
  readonly answerId: string;
  readonly words: string | null;
}

/** Satisfied or not is said once; not satisfied opens a review. */
@Injectable()
export class TakeSatisfactionHandler {
  constructor(
    private readonly reviewing: OpenReviewHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(inHand: CaseInHand, { satisfied, how, answerId, words }: Word, actor: Actor): Promise<Date> {
    const at = await inHand.say(SatisfactionGiven, { satisfied, how, answerId }, actor, this.clock.now());
    if (!satisfied) await this.reviewing.handle(inHand, { cause: 'dissatisfied', words }, { kind: 'system' });
    return at;
  }
}
