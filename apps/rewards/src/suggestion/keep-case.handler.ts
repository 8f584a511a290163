import type { Envelope } from '@huiyin/contracts';
import { Inbox, keepCaseFact } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { eraseWords } from './words.store';

/** What tells who said it, who may read it, and who had a part in it. */
const kept = /^(appeal-.+|persons-barred|order-(issued|accepted|reassigned|handed-over|returned|cancelled)|opinion-given|escalated|breach-withdrawn|level-decided|deliberation-(called|decided)|review-(asked|decided)|reply-sent)$/;

/** Keeps what suggestions need of an appeal, and forgets their words with it. */
@Injectable()
export class KeepCaseHandler {
  constructor(private readonly inbox: Inbox) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId || !kept.test(fact.type)) return;
    await this.inbox.once('rewards.cases', fact, (tx) => {
      keepCaseFact(tx, { ...fact, appealId });
      if (fact.type === 'appeal-erased') eraseWords(tx, appealId);
      return Promise.resolve();
    }, { needs: [] });
  }
}
