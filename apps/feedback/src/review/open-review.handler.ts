import { type Actor, ReviewAsked } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseInHand } from '../follow-up/case-in-hand.store';
import { adminsOf, eligible } from '../follow-up/eligible';
import { policyOf } from '../follow-up/rules.store';
import { addReview, type ReviewRow } from './review.store';

/** Opens the review of a round and gives it to every leader who decided nothing of it: they may read the case from now on. Where there is none, the administrators are told. */
@Injectable()
export class OpenReviewHandler {
  constructor(
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(inHand: CaseInHand, asked: Pick<ReviewRow, 'cause' | 'words'>, actor: Actor): Promise<string> {
    const { tx, appealId, facts, followUp } = inHand;
    const now = this.clock.now();
    const [policy, people] = [await policyOf(tx, this.copies, followUp), await this.copies.organisation(tx)];
    const id = newId(now);
    const personIds = eligible('review', facts, people, policy.review, now);
    const nobody = personIds.length === 0 && { adminIds: adminsOf(facts, people, now) };
    const askedAt = await inHand.say(ReviewAsked, { reviewId: id, cause: asked.cause, personIds, ...nobody }, actor, now);
    addReview(tx, { id, appealId, round: followUp.round, ...asked, askedAt });
    return id;
  }
}
