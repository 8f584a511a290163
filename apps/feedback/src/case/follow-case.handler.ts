import type { Envelope } from '@huiyin/contracts';
import { hearOfCase, Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SettleHandler } from '../follow-up/settle.handler';
import type { Told } from '../follow-up/told';
import { NotifyHandler } from '../notification/notify.handler';

/** Beside an answer: nothing after it rests on them, nor who may read the case. */
const before: readonly string[] = [
  'clock-warned', 'clock-recomputed', 'material-requested', 'material-given', 'sender-wrote', 'points-entered', 'points-appealed', 'points-upheld', 'points-reversed',
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
      const known = await hearOfCase(tx, { ...fact, appealId });
      await (before.includes(fact.type) ? this.notifying.handle(tx, appealId, known.facts as readonly Told[]) : this.settling.handle(tx, appealId, known));
    });
  }
}
