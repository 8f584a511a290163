import type { Payout } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';

/** An award with what became of it. */
export interface AwardRow {
  readonly id: string;
  readonly suggestionId: string;
  readonly fundId: string;
  readonly fen: number;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly claimUntil: Date;
  readonly entryId: string;
  readonly state: 'granted' | 'claimed' | 'paid' | 'reversed';
  readonly payout: Payout | null;
  readonly claimedAt: Date | null;
  readonly paidAt: Date | null;
  readonly paidBy: string | null;
  readonly paymentId: string | null;
  readonly reversedAt: Date | null;
  readonly reversedBy: string | null;
  readonly reversalWordsId: string | null;
}

const SELECT = `
  select a.id, a.suggestion_id as "suggestionId", a.fund_id as "fundId", a.fen::float8 as fen, a.granted_at as "grantedAt", a.granted_by as "grantedBy",
    a.claim_until as "claimUntil", a.entry_id as "entryId", a.state, c.payout, c.at as "claimedAt", p.at as "paidAt", p.person_id as "paidBy", p.entry_id as "paymentId",
    r.at as "reversedAt", r.person_id as "reversedBy", r.words_id as "reversalWordsId"
  from award a
    left join award_claim c on c.tenant_id = a.tenant_id and c.award_id = a.id
    left join award_payment p on p.tenant_id = a.tenant_id and p.award_id = a.id
    left join award_reversal r on r.tenant_id = a.tenant_id and r.award_id = a.id
  where a.tenant_id = $1`;

/** The awards of suggestions, the newest last: those before it were taken back. */
export const awardsOf = (tx: Tx, suggestionIds: readonly string[]): Promise<AwardRow[]> =>
  tx.query<AwardRow>(`${SELECT} and a.suggestion_id = any ($2::uuid[]) order by a.granted_at, a.id`, [tx.tenantId, [...suggestionIds]]);

export const awardById = async (tx: Tx, id: string): Promise<AwardRow | undefined> => (await tx.query<AwardRow>(`${SELECT} and a.id = $2`, [tx.tenantId, id]))[0];

/** The award that a code was made for, by the hashes that the code may be kept under. */
export const awardByHashes = async (tx: Tx, hashes: readonly string[]): Promise<AwardRow | undefined> =>
  (await tx.query<AwardRow>(`${SELECT} and c.keyed_hash = any ($2::text[])`, [tx.tenantId, [...hashes]]))[0];

type Granted = Pick<AwardRow, 'id' | 'suggestionId' | 'fundId' | 'fen' | 'grantedAt' | 'grantedBy' | 'claimUntil' | 'entryId'>;

export const addAward = (tx: Tx, { id, suggestionId, fundId, fen, grantedAt, grantedBy, claimUntil, entryId }: Granted): void =>
  tx.write(
    `insert into award (tenant_id, id, suggestion_id, fund_id, fen, granted_at, granted_by, claim_until, entry_id, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'granted')`,
    [tx.tenantId, id, suggestionId, fundId, fen, grantedAt, grantedBy, claimUntil, entryId],
  );

const move = (tx: Tx, id: string, state: AwardRow['state']): void => tx.write('update award set state = $3 where tenant_id = $1 and id = $2', [tx.tenantId, id, state]);

export const addClaim = (tx: Tx, awardId: string, { payout, keyedHash, at }: { payout: Payout; keyedHash: string | null; at: Date }): void => {
  tx.write('insert into award_claim (tenant_id, award_id, payout, keyed_hash, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, awardId, payout, keyedHash, at]);
  move(tx, awardId, 'claimed');
};

export const addPayment = (tx: Tx, awardId: string, { personId, entryId, at }: { personId: string; entryId: string; at: Date }): void => {
  tx.write('insert into award_payment (tenant_id, award_id, person_id, entry_id, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, awardId, personId, entryId, at]);
  move(tx, awardId, 'paid');
};

export const addReversal = (tx: Tx, awardId: string, { personId, wordsId, at }: { personId: string; wordsId: string; at: Date }): void => {
  tx.write('insert into award_reversal (tenant_id, award_id, person_id, words_id, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, awardId, personId, wordsId, at]);
  move(tx, awardId, 'reversed');
};
