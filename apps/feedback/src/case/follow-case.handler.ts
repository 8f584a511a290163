import type { Envelope } from '@huiyin/contracts';
import { CaseReaders, Inbox, touchCase } from '@huiyin/service';
import { Injectable } from '@nestjs/common';

/** Keeps what is heard of a case; what it comes to is folded when somebody replies or reads. */
@Injectable()
export class FollowCaseHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly readers: CaseReaders,
  ) {}

  async handle(fact: Envelope): Promise<void> {
    await this.inbox.once('feedback.case', fact, async (tx) => {
      if (!fact.appealId) return;
      await touchCase(tx, fact.appealId, fact.occurredAt);
      await this.readers.note(tx, fact);
    });
  }
}
