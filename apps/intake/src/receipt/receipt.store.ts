import type { Tx } from '@huiyin/persistence';

export interface FoundReceipt {
  readonly appealId: string;
  readonly argon2: string;
  readonly number: string;
}

/** The receipt of this keyed hash, with the number of its appeal. */
export const receiptByHash = async (tx: Tx, keyedHash: string): Promise<FoundReceipt | undefined> => {
  const [found] = await tx.query<FoundReceipt>(
    `select r.appeal_id as "appealId", r.argon2, a.number from receipt r
     join appeal a on a.tenant_id = r.tenant_id and a.id = r.appeal_id where r.tenant_id = $1 and r.keyed_hash = $2`,
    [tx.tenantId, keyedHash],
  );
  return found;
};
