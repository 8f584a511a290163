import type { Tx } from '@huiyin/persistence';
import type { CaseCopy } from './case-copy';

/** The case, locked. */
export const lockCase = async (tx: Tx, appealId: string): Promise<CaseCopy | undefined> => {
  const [row] = await tx.query<CaseCopy>(
    `select appeal_id as "appealId", round, stage, policy_version as "policyVersion", newest_at as "newestAt"
     from case_copy where tenant_id = $1 and appeal_id = $2 for update`,
    [tx.tenantId, appealId],
  );
  return row;
};

export const saveCase = async (tx: Tx, { appealId, round, stage, policyVersion, newestAt }: CaseCopy): Promise<void> => {
  await tx.query(
    `insert into case_copy (tenant_id, appeal_id, round, stage, policy_version, newest_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, appeal_id) do update set round = excluded.round, stage = excluded.stage,
       policy_version = excluded.policy_version, newest_at = excluded.newest_at`,
    [tx.tenantId, appealId, round, stage, policyVersion, newestAt],
  );
};
