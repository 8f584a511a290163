import type { Tx } from '@huiyin/persistence';

/** Members of this transaction's tenant who may audit at that instant. */
export const auditorsAt = (tx: Tx, at: Date): Promise<{ membershipId: string; personId: string }[]> =>
  tx.query(
    `select membership_id as "membershipId", person_id as "personId" from member
     where tenant_id = $1 and 'auditor' = any (roles) and valid_from <= $2 and (valid_to is null or $2 < valid_to) order by membership_id`,
    [tx.tenantId, at],
  );
