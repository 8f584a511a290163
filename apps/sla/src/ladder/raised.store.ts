import type { Tx } from '@huiyin/persistence';
import { HELD_BACK } from '../clock/clock.store';
import type { RoundKey } from '../clock/round.store';
import type { Raised } from './raised';

/** A climb of the authority ladder as it is stored. */
export interface KeptRaised {
  readonly id: string;
  readonly appealId: string;
  readonly round: number;
  readonly orderId: string;
  readonly policyVersion: number;
  readonly raisedAt: Date;
  readonly reached: number;
  readonly calledAt: Date | null;
  readonly skipped: boolean;
}

/** A climb with what its steps need to know of its appeal and its order. */
export type SweptRaised = KeptRaised & {
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly originUnitId: string | null;
  readonly barred: readonly string[];
  readonly newestAt: Date;
  readonly heldBack: boolean;
};

/** Stores what was raised; what is new is due at once where the policy has a ladder for it, what is done no longer. */
export const keepRaised = (tx: Tx, { appealId, round }: RoundKey, raised: readonly Raised[], of: { policyVersion: number; climbs: boolean }): void => {
  if (raised.length === 0) return;
  const sql = `
    with given as (select * from jsonb_to_recordset($5::jsonb) as given (id uuid, "orderId" uuid, "raisedAt" timestamptz, open boolean)),
      fresh as (
        insert into raised (tenant_id, id, appeal_id, round, order_id, policy_version, raised_at, open)
        select $1, id, $2, $3, "orderId", $4, "raisedAt", open from given on conflict do nothing returning id, raised_at, open
      ),
      closed as (update raised r set open = given.open from given where r.tenant_id = $1 and r.id = given.id and r.open <> given.open),
      gone as (delete from due d using given where d.tenant_id = $1 and d.id = given.id and not given.open)
    insert into due (tenant_id, id, due_at) select $1, id, raised_at from fresh where open and $6`;
  tx.write(sql, [tx.tenantId, appealId, round, of.policyVersion, JSON.stringify(raised), of.climbs]);
};

/** Those climbs that are due and that nobody else holds, locked with their appeals. */
export const lockDueRaised = (tx: Tx, ids: readonly string[], upTo: Date): Promise<SweptRaised[]> =>
  tx.query<SweptRaised>(
    `select r.id, r.appeal_id as "appealId", r.round, r.order_id as "orderId", r.policy_version as "policyVersion", r.raised_at as "raisedAt",
       r.reached, r.called_at as "calledAt", r.skipped, o.unit_id as "unitId", o.person_id as "personId",
       a.unit_id as "originUnitId", a.barred, a.newest_at as "newestAt", ${HELD_BACK}
     from due d
     join raised r on r.tenant_id = d.tenant_id and r.id = d.id and r.open
     join appeal a on a.tenant_id = r.tenant_id and a.id = r.appeal_id
     left join order_held o on o.tenant_id = r.tenant_id and o.order_id = r.order_id
     where d.tenant_id = $1 and d.id = any($2::uuid[]) and d.due_at <= $3
     order by d.due_at, d.id
     for update of a, r skip locked`,
    [tx.tenantId, ids, upTo],
  );

export const saveRaised = (tx: Tx, climbs: readonly Pick<KeptRaised, 'id' | 'reached' | 'calledAt' | 'skipped'>[]): void => {
  if (climbs.length === 0) return;
  const sql = `
    update raised r set reached = given.reached, called_at = given."calledAt", skipped = given.skipped
    from jsonb_to_recordset($2::jsonb) as given (id uuid, reached int, "calledAt" timestamptz, skipped boolean)
    where r.tenant_id = $1 and r.id = given.id`;
  tx.write(sql, [tx.tenantId, JSON.stringify(climbs)]);
};
