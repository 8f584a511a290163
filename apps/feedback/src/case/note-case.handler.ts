import type { Envelope, FactOf, OpinionGiven, OpinionSentBack } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { CaseReaders, Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { fold } from './case-copy';
import { lockCase, saveCase } from './case-copy.store';
import { saveOpinion } from './opinion-copy.store';

type OnOpinion = FactOf<typeof OpinionGiven> | FactOf<typeof OpinionSentBack>;

/** Folds what is heard of a case into feedback's small copy of it. */
@Injectable()
export class NoteCaseHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly readers: CaseReaders,
  ) {}

  async handle(fact: Envelope): Promise<void> {
    await this.inbox.once('feedback.case', fact, (tx) => this.note(tx, fact));
  }

  async handleOpinion(fact: OnOpinion): Promise<void> {
    await this.inbox.once('feedback.case', fact, async (tx) => {
      await this.note(tx, fact);
      const { opinionId, orderId } = fact.data;
      if (fact.appealId) await saveOpinion(tx, { opinionId, orderId, appealId: fact.appealId, round: fact.round ?? 1, sentBack: fact.type === 'opinion-sent-back' });
    });
  }

  private async note(tx: Tx, { appealId, round = 1, occurredAt, ...fact }: Envelope): Promise<void> {
    if (!appealId) return;
    const heard = { appealId, round, type: fact.type, occurredAt: new Date(occurredAt), policyVersion: fact.policyVersion };
    await saveCase(tx, fold(await lockCase(tx, appealId), heard));
    await this.readers.note(tx, { ...fact, appealId, occurredAt, data: fact.data as object });
  }
}
