import type { Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from './identity.store';

/** Which of these appeals are this person's own: sent by them, or co-signed. */
export const ownAmong = async (tx: Tx, keys: IntakeKeys, appealIds: readonly string[], personId: string): Promise<string[]> => {
  const rows = await tx.query<{ appealId: string }>(
    `select appeal_id as "appealId" from identity where tenant_id = $1 and appeal_id = any ($2::uuid[]) and person_hash = any ($3)
     union select appeal_id from co_signer where tenant_id = $1 and appeal_id = any ($2::uuid[]) and person_hash = any ($3)`,
    [tx.tenantId, [...appealIds], senderHashes(keys, tx.tenantId, personId)],
  );
  return rows.map(({ appealId }) => appealId);
};
