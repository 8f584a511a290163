import type { Tx } from '@huiyin/persistence';
import type { CaseCopy } from './case-copy';

const COLUMNS = `appeal_id as "appealId", round, stage, channel, mode, place_id as "placeId", unit_id as "unitId", category, grade, terms, barred,
  policy_version as "policyVersion", newest_at as "newestAt"`;

/** The case, locked: everything that happens to its orders happens one after another. */
export const lockCase = async (tx: Tx, appealId: string): Promise<CaseCopy | undefined> => {
  const [row] = await tx.query<CaseCopy>(`select ${COLUMNS} from case_copy where tenant_id = $1 and appeal_id = $2 for update`, [tx.tenantId, appealId]);
  return row;
};

export const saveCase = async (tx: Tx, copy: CaseCopy): Promise<void> => {
  await tx.query(
    `insert into case_copy (tenant_id, appeal_id, round, stage, channel, mode, place_id, unit_id, category, grade, terms, barred, policy_version, newest_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (tenant_id, appeal_id) do update set round = excluded.round, stage = excluded.stage, category = excluded.category,
       grade = excluded.grade, barred = excluded.barred, policy_version = excluded.policy_version,
       newest_at = greatest(case_copy.newest_at, excluded.newest_at)`,
    [tx.tenantId, copy.appealId, copy.round, copy.stage, copy.channel, copy.mode, copy.placeId, copy.unitId, copy.category, copy.grade,
      [...copy.terms], [...copy.barred], copy.policyVersion, copy.newestAt],
  );
};

/** Remembers that something newer was heard of the case. */
export const heardAt = async (tx: Tx, appealId: string, at: string): Promise<void> => {
  await tx.query('update case_copy set newest_at = greatest(newest_at, $3) where tenant_id = $1 and appeal_id = $2', [tx.tenantId, appealId, at]);
};
