import { type Actor, PolicyPublished } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { mergePolicy } from '@huiyin/policy';
import { isDeepStrictEqual } from 'node:util';
import { onlyOne } from '../tenant/tenant';
import { addPolicy, newestPolicy, type PolicyJson, type PolicyVersion } from './policy.store';

export interface InForce {
  /** The tenant's own part where it is new; otherwise the one it has. */
  readonly source?: PolicyJson;
  readonly parent: PolicyVersion | undefined;
  readonly actor: Actor;
  readonly now: Date;
}

const nextVersion = (held: PolicyVersion | undefined, { source, parent }: InForce): Omit<PolicyVersion, 'effective'> => ({
  version: (held?.version ?? 0) + 1,
  sourceVersion: (held?.sourceVersion ?? 0) + (source || !held ? 1 : 0),
  source: source ?? held?.source ?? {},
  parentVersion: parent?.version ?? 0,
});

/** Makes and says the tenant's next effective policy, unless it would be the one in force. The tenant's row is locked by the caller. */
export const putInForce = async (tx: Tx, change: InForce): Promise<PolicyVersion | Refusal> => {
  const held = await newestPolicy(tx, tx.tenantId);
  const next = nextVersion(held, change);
  const effective = mergePolicy(change.parent?.effective, next.source);
  if (isRefusal(effective)) return effective;
  const policy: PolicyVersion = { ...next, effective: { ...effective } };
  if (held && isDeepStrictEqual(held.source, policy.source) && isDeepStrictEqual(held.effective, plain(policy.effective))) return held;
  await addPolicy(tx, policy, change.actor.kind === 'person' ? change.actor.personId : null, change.now);
  await tx.publish({
    contract: PolicyPublished,
    aggregateId: onlyOne(tx.tenantId, 'policy'),
    occurredAt: change.now,
    actor: change.actor,
    policyVersion: policy.version,
    data: { version: policy.version, policy: policy.effective },
  });
  return policy;
};

/** As it comes back from the database, without what JSON leaves out. */
const plain = (policy: PolicyJson): unknown => JSON.parse(JSON.stringify(policy));
