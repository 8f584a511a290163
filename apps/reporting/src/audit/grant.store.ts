import type { Tx } from '@huiyin/persistence';
import type { Grant } from './grant';
import type { Asked, Cursor } from './paging';

const COLUMNS = `
  id, membership_id as "membershipId", person_id as "personId", root_id as "rootId", valid_from as "from", valid_until as "until", why,
  granted_by as "grantedBy", granted_at as "grantedAt", revoked_by as "revokedBy", revoked_at as "revokedAt"`;

export const addGrant = (tx: Tx, { id, membershipId, personId, rootId, from, until, why, grantedBy, grantedAt }: Grant): void =>
  tx.write(
    `insert into audit_grant (tenant_id, id, membership_id, person_id, root_id, valid_from, valid_until, why, granted_by, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, membershipId, personId, rootId, from, until, why, grantedBy, grantedAt],
  );

/** Locks the grant until the transaction ends. */
export const lockGrant = async (tx: Tx, id: string): Promise<Grant | undefined> => {
  const [grant] = await tx.query<Grant>(`select ${COLUMNS} from audit_grant where tenant_id = $1 and id = $2 for update`, [tx.tenantId, id]);
  return grant;
};

export const endGrant = (tx: Tx, { id, revokedBy, revokedAt }: Grant): void =>
  tx.write('update audit_grant set revoked_by = $3, revoked_at = $4 where tenant_id = $1 and id = $2', [tx.tenantId, id, revokedBy, revokedAt]);

/** An auditor's grants that are open at that instant. */
export const openGrants = (tx: Tx, membershipId: string, at: Date): Promise<Grant[]> =>
  tx.query<Grant>(
    `select ${COLUMNS} from audit_grant where tenant_id = $1 and membership_id = $2 and valid_from <= $3 and $3 < valid_until and revoked_at is null order by valid_until, id`,
    [tx.tenantId, membershipId, at],
  );

/** The newest grants, one more than asked for, of one auditor where they are named; and how many there are. */
export const grantsPage = async (tx: Tx, { first }: Asked, after: Cursor | undefined, membershipId: string | null): Promise<{ rows: Grant[]; total: number }> => {
  const whose = '($2::uuid is null or membership_id = $2)';
  const rows = await tx.query<Grant>(
    `select ${COLUMNS} from audit_grant where tenant_id = $1 and ${whose} and ($3::timestamptz is null or (granted_at, id) < ($3, $4::uuid))
     order by granted_at desc, id desc limit $5`,
    [tx.tenantId, membershipId, after?.at ?? null, after?.id ?? null, first + 1],
  );
  const [counted] = await tx.query<{ n: number }>(`select count(*)::int as n from audit_grant where tenant_id = $1 and ${whose}`, [tx.tenantId, membershipId]);
  return { rows, total: counted?.n ?? 0 };
};
