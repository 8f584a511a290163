import type { CalendarPublished, DataOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { National } from './editions';
import type { RoundKey } from './round.store';

/** Keeps an edition from when it was published for this tenant; a version never changes. */
export const addEdition = async (tx: Tx, { version, knownThrough, days }: DataOf<typeof CalendarPublished>, from: Date): Promise<void> => {
  await tx.query(
    'insert into calendar_edition (tenant_id, version, known_through, days, counts_from) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.tenantId, version, knownThrough, JSON.stringify(days), from],
  );
};

/** The editions known in the tenant, in the order in which they count. */
export const readEditions = (tx: Tx): Promise<National[]> =>
  tx.query<National>(
    `select version, counts_from as "from", known_through as "knownThrough", days from calendar_edition where tenant_id = $1 order by counts_from, version`,
    [tx.tenantId],
  );

const NIL = '00000000-0000-0000-0000-000000000000';

/** Rounds with a clock that runs or is paused, in the order of their keys. */
export const unmetRoundsAfter = (tx: Tx, after: RoundKey | undefined, limit: number): Promise<RoundKey[]> =>
  tx.query<RoundKey>(
    `select distinct appeal_id as "appealId", round from clock
     where tenant_id = $1 and state in ('running', 'paused') and (appeal_id, round) > ($2, $3)
     order by appeal_id, round limit $4`,
    [tx.tenantId, after?.appealId ?? NIL, after?.round ?? 0, limit],
  );
