import { type Actor, OrganisationChanged, type OrganisationChange } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { onlyOne } from '../tenant/tenant';
import { nextOrganisationVersion } from '../tenant/tenant.store';

/** Says one change as the organisation's next version, and gives that. */
export const sayOrganisation = async (tx: Tx, change: OrganisationChange, actor: Actor, now: Date): Promise<number> => {
  const organisationVersion = await nextOrganisationVersion(tx);
  await tx.publish({
    contract: OrganisationChanged,
    aggregateId: onlyOne(tx.tenantId, 'organisation'),
    occurredAt: now,
    actor,
    organisationVersion,
    data: { organisationVersion, change },
  });
  return organisationVersion;
};
