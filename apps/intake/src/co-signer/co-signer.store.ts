import type { Tx } from '@huiyin/persistence';
import { sealMore, type Sealed, unseal } from '../crypto/envelope';
import type { IntakeKeys } from '../crypto/intake-keys';
import { about, senderHashes, senderName } from '../sender/identity.store';

/** How many co-signed these appeals; one that nobody did is missing. */
export const coSignerCounts = async (tx: Tx, appealIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.query<{ appealId: string; n: number }>(
    'select appeal_id as "appealId", count(*)::int as n from co_signer where tenant_id = $1 and appeal_id = any ($2::uuid[]) group by 1', [tx.tenantId, [...appealIds]],
  );
  return new Map(rows.map(({ appealId, n }) => [appealId, n]));
};

/** Who co-signed these appeals, opened with the key of each one's sender. */
export const openCoSigners = async (tx: Tx, keys: IntakeKeys, appealIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<Sealed & { appealId: string }>(
    `select c.appeal_id as "appealId", i.master_key_id as "masterKeyId", i.wrapped_key as "wrappedKey", c.sealed from co_signer c
     join identity i on i.tenant_id = c.tenant_id and i.appeal_id = c.appeal_id where c.tenant_id = $1 and c.appeal_id = any ($2::uuid[])`,
    [tx.tenantId, [...appealIds]],
  );
  const people = new Map<string, string[]>();
  for (const row of rows) people.set(row.appealId, [...(people.get(row.appealId) ?? []), unseal(keys.master, row, about(tx.tenantId, row.appealId))].sort());
  return people;
};

/** Whether this person co-signed it. */
export const hasJoined = async (tx: Tx, keys: IntakeKeys, appealId: string, personId: string): Promise<boolean> =>
  (await tx.query('select from co_signer where tenant_id = $1 and appeal_id = $2 and person_hash = any ($3)', [tx.tenantId, appealId, senderHashes(keys, tx.tenantId, personId)])).length > 0;

/** Keeps who joins, sealed under the key of the appeal's sender. The caller holds the lock of the appeal. */
export const keepCoSigner = async (tx: Tx, keys: IntakeKeys, appealId: string, personId: string): Promise<void> => {
  const [identity] = await tx.query<Omit<Sealed, 'sealed'>>(
    'select master_key_id as "masterKeyId", wrapped_key as "wrappedKey" from identity where tenant_id = $1 and appeal_id = $2', [tx.tenantId, appealId],
  );
  if (!identity) throw new Error('an appeal of nobody known has no co-signer');
  await tx.query('insert into co_signer (tenant_id, appeal_id, person_hash, sealed) values ($1, $2, $3, $4)', [
    tx.tenantId, appealId, senderName(keys, tx.tenantId, personId), sealMore(keys.master, identity, personId, about(tx.tenantId, appealId)),
  ]);
};

export const forgetCoSigner = async (tx: Tx, keys: IntakeKeys, appealId: string, personId: string): Promise<void> => {
  await tx.query('delete from co_signer where tenant_id = $1 and appeal_id = $2 and person_hash = any ($3)', [tx.tenantId, appealId, senderHashes(keys, tx.tenantId, personId)]);
};
