import type { Envelope } from '@huiyin/contracts';
import { Inbox, keepCaseFact } from '@huiyin/service';
import { Injectable } from '@nestjs/common';

/** Keeps what is heard of a case; what it comes to is folded when somebody replies or reads. */
@Injectable()
export class FollowCaseHandler {
  constructor(private readonly inbox: Inbox) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (appealId) await this.inbox.once('feedback.case', fact, async (tx) => keepCaseFact(tx, { ...fact, appealId }));
  }
}
