import type { NewFact } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { CaseReaders } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { isNamedBy } from './clock';
import { enterFact, type RoundKey } from './round.store';

/** What this service says it also hears, in the same transaction: it has no stream of its own to listen to. */
@Injectable()
export class HearOwn {
  constructor(private readonly readers: CaseReaders) {}

  /** True when the rules of the policy listen to the fact, so that its round is to be folded again. */
  async hear(tx: Tx, key: RoundKey, policy: Policy, { id, fact }: { readonly id: string; readonly fact: NewFact }): Promise<boolean> {
    const data = Object.fromEntries(Object.entries(Object(fact.data)));
    const { type } = fact.contract;
    const occurredAt = fact.occurredAt.toISOString();
    if (type === 'escalated' || type === 'breach-withdrawn') {
      await this.readers.note(tx, { id, appealId: key.appealId, type, occurredAt, actor: fact.actor, data });
    }
    if (!isNamedBy(policy.clocks, { id, type, occurredAt: fact.occurredAt, data })) return false;
    await enterFact(tx, key, { id, type, occurredAt, data });
    return true;
  }
}
