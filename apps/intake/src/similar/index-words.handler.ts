import type { Envelope } from '@huiyin/contracts';
import { Inbox } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { addGrams } from './gram.store';
import { gramsOfAppeal } from './grams';

/** After filing, so that filing waits for nothing: what was written can be found. */
@Injectable()
export class IndexWordsHandler {
  constructor(private readonly inbox: Inbox) {}

  async handle(fact: Envelope): Promise<void> {
    const { appealId } = fact;
    if (!appealId) return;
    await this.inbox.once('intake.grams', fact, async (tx) => {
      const [words] = await tx.query<{ title: string; body: string }>('select title, body from words where tenant_id = $1 and appeal_id = $2', [tx.tenantId, appealId]);
      if (words) addGrams(tx, appealId, gramsOfAppeal(words));
    }, { needs: [] });
  }
}
