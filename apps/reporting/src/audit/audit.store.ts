import { newId } from '@huiyin/kernel';
import type { Tenants } from '@huiyin/persistence';

/** One question of an auditor. */
export interface AuditRead {
  readonly tenantId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly operation: string;
  readonly input: unknown;
  /** Whose rows the answer may show. */
  readonly tenants: readonly string[];
  readonly at: Date;
}

/** Commits who asks for what; the read comes after, in another transaction, so that no answer is without its row. */
export const recordRead = async (tenants: Tenants, read: AuditRead): Promise<void> => {
  const { tenantId, personId, membershipId, operation, input, at } = read;
  await tenants.inTenant(tenantId, (tx) =>
    tx.query(
      'insert into audit_read (tenant_id, id, person_id, membership_id, operation, input, tenants, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [tenantId, newId(), personId, membershipId, operation, JSON.stringify(input), [...read.tenants], at],
    ),
  );
};
