import type { Tx } from '@huiyin/persistence';
import type { Reason } from '@huiyin/policy';
import type { Proposal } from './proposal';

export const saveProposal = (tx: Tx, appealId: string, { unitId, personId, why }: Proposal): void => {
  tx.write(
    `insert into proposal (tenant_id, appeal_id, unit_id, person_id, why) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, appeal_id) do update set unit_id = excluded.unit_id, person_id = excluded.person_id, why = excluded.why`,
    [tx.tenantId, appealId, unitId, personId, JSON.stringify(why)],
  );
};

export const proposalsOf = (tx: Tx, appealIds: readonly string[]): Promise<{ appealId: string; unitId: string | null; personId: string | null; why: Reason[] }[]> =>
  tx.query('select appeal_id as "appealId", unit_id as "unitId", person_id as "personId", why from proposal where tenant_id = $1 and appeal_id = any ($2::uuid[])', [tx.tenantId, [...appealIds]]);
