import type { Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from './identity.store';

const OWN = `
  with one as (
    select id, id as handled from unnest($2::uuid[]) as asked (id)
    union all select id, merged_into from appeal where tenant_id = $1 and merged_into = any ($2::uuid[])
  )
  select distinct handled as "appealId" from one where exists (select from identity i where i.tenant_id = $1 and i.appeal_id = one.id and i.person_hash = any ($3))
    or exists (select from co_signer c where c.tenant_id = $1 and c.appeal_id = one.id and c.person_hash = any ($3))`;

/** Which of these appeals are this person's own: sent by them, or co-signed, or one that is merged into it was. */
export const ownAmong = async (tx: Tx, keys: IntakeKeys, appealIds: readonly string[], personId: string): Promise<string[]> => {
  const rows = await tx.query<{ appealId: string }>(OWN, [tx.tenantId, [...appealIds], senderHashes(keys, tx.tenantId, personId)]);
  return rows.map(({ appealId }) => appealId);
};
