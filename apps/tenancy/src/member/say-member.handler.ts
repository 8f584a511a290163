import { type Actor, MemberChanged } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { organisationVersion } from '../tenant/tenant.store';
import type { Membership } from './member';

/** Says a membership as it is now, without a name. */
export const sayMember = async (tx: Tx, membership: Membership, actor: Actor, now: Date): Promise<void> => {
  const { id: membershipId, personId, subject, roles, unitId, validFrom, validTo } = membership;
  await tx.publish({
    contract: MemberChanged,
    aggregateId: membershipId,
    occurredAt: now,
    actor,
    organisationVersion: await organisationVersion(tx),
    data: {
      membershipId, personId, subject, roles: [...roles], unitId,
      validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null,
    },
  });
};
