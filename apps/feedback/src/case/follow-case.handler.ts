import type { Envelope } from '@huiyin/contracts';
import { Inbox, keepCaseFact } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SettleHandler } from '../follow-up/settle.handler';
import { NotifyHandler } from '../notification/notify.handler';

/** Before an answer, or beside it; nothing after it rests on them. */
const before: readonly string[] = [
  'appeal-filed', 'appeal-accepted', 'clock-warned', 'clock-recomputed', 'material-requested', 'material-given', 'sender-wrote', 'points-entered', 'points-upheld', 'points-reversed',
];

/** Keeps what is heard of a case; what it comes to is folded when somebody replies or reads, and after its answer at once. */
@Injectable()
export class FollowCaseHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly settling: SettleHandler,
    private readonly notifying: NotifyHandler,
  ) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId) return;
    await this.inbox.once('feedback.case', fact, async (tx) => {
      keepCaseFact(tx, { ...fact, appealId });
      await (before.includes(fact.type) ? this.notifying.handle(tx, appealId) : this.settling.handle(tx, appealId));
    });
  }
}
