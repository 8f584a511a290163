import type { Actor, DataOf, EventContract } from '@huiyin/contracts';
import { newId, occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { lockCase, sayOfCase } from '@huiyin/service';
import { type FollowUp, followUpOf } from './follow-up';
import type { Told } from './told';

/** A case after its answer, locked until the transaction ends: its facts, with those that are said now. */
export class CaseInHand {
  private constructor(
    readonly tx: Tx,
    readonly appealId: string,
    private told: readonly Told[],
    private newestAt: Date,
    private copy: FollowUp,
  ) {}

  /** Takes a case of this tenant into hand; undefined for one that it does not have, or that intake has said nothing of yet. */
  static async open(tx: Tx, appealId: string): Promise<CaseInHand | undefined> {
    const known = await lockCase(tx, appealId);
    const told = (known?.facts ?? []) as readonly Told[];
    const copy = followUpOf(told);
    return known && copy && new CaseInHand(tx, appealId, told, known.newestAt, copy);
  }

  get facts(): readonly Told[] {
    return this.told;
  }

  get followUp(): FollowUp {
    return this.copy;
  }

  /** Says a fact of the newest round and gives when it occurred: after everything that is known of the case. */
  async say<E extends EventContract>(contract: E, data: DataOf<E>, actor: Actor, now: Date): Promise<Date> {
    const occurredAt = occurredAfter(now, this.newestAt);
    const { round, policyVersion } = this.copy;
    await sayOfCase(this.tx, { contract, aggregateId: this.appealId, appealId: this.appealId, round, occurredAt, policyVersion, actor, data });
    const fact: Told = { id: newId(occurredAt), type: contract.type, round, occurredAt: occurredAt.toISOString(), policyVersion, actor, data: { ...(data as object) } };
    this.told = [...this.told, fact];
    this.newestAt = occurredAt;
    this.copy = followUpOf(this.told) ?? this.copy;
    return occurredAt;
  }
}
