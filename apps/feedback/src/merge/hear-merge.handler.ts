import type { AppealMerged, FactOf } from '@huiyin/contracts';
import { Inbox, keepCaseFact, lockCase } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { AnswerSourcesHandler } from './answer-sources.handler';
import { targetRoundOf } from './merge';
import { addMerged } from './merge.store';

/** What is merged waits for the answer of its target; one that was given already is given at once. */
@Injectable()
export class HearMergeHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly answering: AnswerSourcesHandler,
  ) {}

  async handle(fact: FactOf<typeof AppealMerged>): Promise<void> {
    const { appealId: sourceId, data } = fact;
    if (!sourceId) return;
    const merged = { sourceId, mergeId: data.mergeId, targetId: data.targetId, targetRound: targetRoundOf(fact) };
    await this.inbox.once('feedback.case', fact, async (tx) => {
      // The target first: who answers it at this moment is waited for, or waits.
      await lockCase(tx, merged.targetId);
      keepCaseFact(tx, { ...fact, appealId: sourceId });
      addMerged(tx, merged);
      await this.answering.ofSource(tx, merged);
    });
  }
}
