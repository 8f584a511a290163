import type { OutputOf, ReadAfterAnswer } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { caseFactsOf, Copies, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { answerWords } from '../questionnaire/questionnaire.store';
import { mayAskReview } from '../review/review';
import { type FollowUp, followUpOf } from './follow-up';
import { policyOf, windowsFor } from './rules.store';
import type { Told } from './told';

type View = NonNullable<OutputOf<typeof ReadAfterAnswer>>;

/** What a sender sees of what came after the answer to their own case: what they said, and whether they may ask for a review. */
@Injectable()
export class ReadAfterAnswerHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  handle({ tenantId, appealId }: SenderAsker): Promise<View | null> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const followUp = followUpOf(((await caseFactsOf(tx, [appealId])).get(appealId) ?? []) as readonly Told[]);
      if (!followUp || (followUp.answeredAt === null && followUp.concludedAt === null)) return null;
      const windows = await windowsFor(tx, this.copies, followUp, await policyOf(tx, this.copies, followUp));
      return {
        round: followUp.round,
        satisfaction: await ownWordOf(tx, followUp),
        mayNotAsk: mayAskReview(followUp, windows, this.clock.now())?.refused ?? null,
        askUntil: windows.askUntil?.toISOString() ?? null,
      };
    });
  }
}

const ownWordOf = async (tx: Tx, { satisfaction }: FollowUp): Promise<View['satisfaction']> => {
  if (!satisfaction) return null;
  const { satisfied, how, at, answerId } = satisfaction;
  return { satisfied, how, at, words: how === 'questionnaire' ? await answerWords(tx, answerId) : null };
};
