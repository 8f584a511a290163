import type { Actor, DataOf, EventContract } from '@huiyin/contracts';
import { newId, occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { type KnownCase, lockCase, sayOfCase } from '@huiyin/service';
import { type FollowUp, followUpOf } from './follow-up';
import type { Told } from './told';

/** A case after its answer, locked until the transaction ends: its facts, with those that are said now. */
export class CaseInHand {
  private said = false;

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
    return known && CaseInHand.of(tx, appealId, known);
  }

  /** As `open`, for a case that is locked and read already. */
  static of(tx: Tx, appealId: string, { facts, newestAt }: KnownCase): CaseInHand | undefined {
    const told = facts as readonly Told[];
    const copy = followUpOf(told);
    return copy && new CaseInHand(tx, appealId, told, newestAt, copy);
  }

  get facts(): readonly Told[] {
    return this.told;
  }

  get followUp(): FollowUp {
    return this.copy;
  }

  /** Whether something was said of it in this transaction, whose kept fact has an id that is not known here. */
  get hasSaid(): boolean {
    return this.said;
  }

  /** Says a fact of the newest round and gives when it occurred: after everything that is known of the case. */
  async say<E extends EventContract>(contract: E, data: DataOf<E>, actor: Actor, now: Date): Promise<Date> {
    this.said = true;
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
