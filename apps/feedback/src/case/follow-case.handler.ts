import type { Envelope } from '@huiyin/contracts';
import { Inbox, keepCaseFact } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SettleHandler } from '../follow-up/settle.handler';

/** Before an answer; nothing after it rests on them. */
const before: readonly string[] = ['appeal-filed', 'appeal-accepted'];

/** Keeps what is heard of a case; what it comes to is folded when somebody replies or reads, and after its answer at once. */
@Injectable()
export class FollowCaseHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly settling: SettleHandler,
  ) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId) return;
    await this.inbox.once('feedback.case', fact, async (tx) => {
      keepCaseFact(tx, { ...fact, appealId });
      if (!before.includes(fact.type)) await this.settling.handle(tx, appealId);
    });
  }
}
