import type { Actor, DataOf, EventContract } from '@huiyin/contracts';
import { occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Policy, Suggestions } from '@huiyin/policy';
import { type Copies, lockCase, sayOfCase } from '@huiyin/service';
import type { Told } from '../points/told';
import { type Author, authorOf } from './author';
import { suggestionById, type SuggestionRow } from './suggestion.store';

/** A suggestion whose appeal is locked until the transaction ends, with the policy that it was raised under. */
export class SuggestionInHand {
  private constructor(
    readonly tx: Tx,
    readonly row: SuggestionRow,
    readonly facts: readonly Told[],
    readonly author: Author,
    readonly policy: Policy,
    readonly rules: Suggestions,
    private newestAt: Date,
  ) {}

  /** Undefined for one that this tenant does not have. */
  static async open(tx: Tx, copies: Copies, id: string): Promise<SuggestionInHand | undefined> {
    const found = await suggestionById(tx, id);
    if (!found) return undefined;
    // Read again behind the lock: what was seen before it may have moved on.
    const [known, row] = await Promise.all([lockCase(tx, found.appealId), suggestionById(tx, id)]);
    if (!known || !row) return undefined;
    const [facts, policy] = [known.facts as readonly Told[], await copies.policy(tx, row.policyVersion)];
    const author = authorOf(facts);
    if (!author || !policy?.suggestions) throw new Error('a suggestion was raised from an appeal, by a policy that has suggestions');
    return new SuggestionInHand(tx, row, facts, author, policy, policy.suggestions, known.newestAt);
  }

  /** Says a fact of the appeal and gives when it occurred: after everything that is known of it. */
  async say<E extends EventContract>(contract: E, data: DataOf<E>, actor: Actor, now: Date): Promise<Date> {
    const { row: { appealId, policyVersion }, author: { round } } = this;
    const occurredAt = occurredAfter(now, this.newestAt);
    await sayOfCase(this.tx, { contract, aggregateId: appealId, appealId, round, occurredAt, policyVersion, actor, data });
    this.newestAt = occurredAt;
    return occurredAt;
  }
}
