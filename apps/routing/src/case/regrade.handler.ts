import type { AppealGraded, FactOf } from '@huiyin/contracts';
import { Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { lockCase, saveCase } from './case-copy.store';

/** A changed grade counts for the proposal that acceptance makes anew. */
@Injectable()
export class RegradeHandler {
  constructor(private readonly inbox: Inbox) {}

  async handle(fact: FactOf<typeof AppealGraded>): Promise<void> {
    await this.inbox.once('routing.grade', fact, async (tx) => {
      const copy = fact.appealId && (await lockCase(tx, fact.appealId));
      if (!copy) throw new Error('an appeal was graded before it was heard to be filed');
      await saveCase(tx, { ...copy, grade: fact.data.grade, newestAt: new Date(fact.occurredAt) });
    });
  }
}
