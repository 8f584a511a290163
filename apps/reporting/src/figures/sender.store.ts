import type { Tx } from '@huiyin/persistence';

/** Somebody intake knows who said an appeal; `countedOn` is the day of its filing, once that is counted. */
export interface CountedSender {
  readonly appealId: string;
  readonly personHash: string;
  readonly countedOn: string | null;
  /** They took it back: kept so that what was said before and comes after does not count them again. */
  readonly gone: boolean;
}

const COLUMNS = 'appeal_id as "appealId", person_hash as "personHash", counted_on::text as "countedOn", gone';

interface SaidSender {
  readonly appealId: string;
  readonly personHash: string;
  readonly gone: boolean;
  readonly saidAt: string;
}

/** Keeps the newest that was said of a person and an appeal, in whichever order it comes. */
export const keepSender = (tx: Tx, { appealId, personHash, gone, saidAt }: SaidSender): void =>
  tx.write(
    `insert into sender_counted (tenant_id, appeal_id, person_hash, gone, said_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, appeal_id, person_hash) do update set gone = excluded.gone, said_at = excluded.said_at where sender_counted.said_at < excluded.said_at`,
    [tx.tenantId, appealId, personHash, gone, saidAt],
  );

export const sendersOf = (tx: Tx, appealIds: readonly string[]): Promise<CountedSender[]> =>
  tx.query<CountedSender>(`select ${COLUMNS} from sender_counted where tenant_id = $1 and appeal_id = any ($2::uuid[])`, [tx.tenantId, [...appealIds]]);

/** Every appeal of these persons. */
export const appealsOfPersons = (tx: Tx, hashes: readonly string[]): Promise<CountedSender[]> =>
  tx.query<CountedSender>(`select ${COLUMNS} from sender_counted where tenant_id = $1 and person_hash = any ($2::text[])`, [tx.tenantId, [...hashes]]);

export const countOn = (tx: Tx, senders: readonly CountedSender[]): void => {
  if (senders.length === 0) return;
  tx.write(
    `update sender_counted s set counted_on = c."countedOn" from jsonb_to_recordset($2::jsonb) as c ("appealId" uuid, "personHash" text, "countedOn" date)
     where s.tenant_id = $1 and s.appeal_id = c."appealId" and s.person_hash = c."personHash"`,
    [tx.tenantId, JSON.stringify(senders)],
  );
};

/** Erased: nobody can be counted by them again. */
export const forgetSenders = (tx: Tx, appealIds: readonly string[]): void => {
  if (appealIds.length > 0) tx.write('delete from sender_counted where tenant_id = $1 and appeal_id = any ($2::uuid[])', [tx.tenantId, [...appealIds]]);
};
