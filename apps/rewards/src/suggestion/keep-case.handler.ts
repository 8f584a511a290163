import type { Envelope } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { Inbox, keepCaseFact } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { eraseWords } from './words.store';

/** What tells who said it, who may read it, and who had a part in it. */
const kept = /^(appeal-.+|persons-barred|order-(issued|accepted|reassigned|handed-over|returned|cancelled)|opinion-given|escalated|breach-withdrawn|level-decided|deliberation-(called|decided)|review-(asked|decided)|reply-sent)$/;

/** Keeps what suggestions need of an appeal, and forgets their words with it. */
@Injectable()
export class KeepCaseHandler {
  constructor(private readonly inbox: Inbox) {}

  keeps({ appealId, type }: Envelope): boolean {
    return appealId !== undefined && kept.test(type);
  }

  /** In the transaction of who hears it, who may keep the fact anyway. */
  keep(tx: Tx, fact: Envelope, isKept = false): void {
    const { appealId, type } = fact;
    if (!appealId || !kept.test(type)) return;
    if (!isKept) keepCaseFact(tx, { ...fact, appealId });
    if (type === 'appeal-erased') eraseWords(tx, appealId);
  }

  /** A fact that waits for a version with the points: suggestions do not wait for it. */
  async handle(fact: Envelope): Promise<void> {
    if (!this.keeps(fact)) return;
    await this.inbox.once('rewards.cases', fact, (tx) => Promise.resolve(this.keep(tx, fact)), { needs: [] });
  }
}
