import type { NewFact } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { isNamedBy } from './clock';
import { enterOwn, type OwnFact, type RoundKey } from './round.store';

/** What decides about who may read a case, whether or not a rule listens to it. */
const reading = ['escalated', 'breach-withdrawn'];

export interface Saying {
  readonly key: RoundKey;
  readonly policy: Policy;
  readonly facts: readonly NewFact[];
}

/**
 * Says facts and hears them too, in the same transaction: this service has no stream of its own to listen to. Gives the
 * rounds whose rules listen to one of them, so that they are folded again.
 */
export const sayAndHear = async (tx: Tx, saying: readonly Saying[]): Promise<RoundKey[]> => {
  const kept: OwnFact[] = [];
  const again = new Map<string, RoundKey>();
  for (const { key, policy, facts } of saying) {
    for (const fact of facts) {
      const { actor, occurredAt, policyVersion } = fact;
      const own = { id: await tx.publish(fact), type: fact.contract.type, data: { ...Object(fact.data) } as Record<string, unknown> };
      const named = isNamedBy(policy.clocks, { ...own, occurredAt });
      if (named) again.set(`${key.appealId} ${key.round}`, key);
      if (named || reading.includes(own.type)) kept.push({ ...key, ...own, actor, policyVersion, occurredAt: occurredAt.toISOString() });
    }
  }
  enterOwn(tx, kept);
  return [...again.values()];
};
