import type { OutputOf, ReadReviews, ReviewOutcome } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';

type Cause = OutputOf<typeof ReadReviews>[number]['cause'];

export interface ReviewRow {
  readonly id: string;
  readonly appealId: string;
  readonly round: number;
  readonly cause: Cause;
  readonly words: string | null;
  readonly askedAt: Date;
  readonly outcome: ReviewOutcome | null;
  readonly reasons: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

const SELECT = `
  select r.id, r.appeal_id as "appealId", r.round, r.cause, r.words, r.at as "askedAt", d.outcome, d.reasons, d.at as "decidedAt", d.person_id as "decidedBy"
  from review r left join review_decision d on d.tenant_id = r.tenant_id and d.review_id = r.id where r.tenant_id = $1`;

export const reviewsOf = (tx: Tx, appealIds: readonly string[]): Promise<ReviewRow[]> =>
  tx.query<ReviewRow>(`${SELECT} and r.appeal_id = any ($2::uuid[]) order by r.at, r.id`, [tx.tenantId, [...appealIds]]);

export const reviewById = async (tx: Tx, id: string): Promise<ReviewRow | undefined> => (await tx.query<ReviewRow>(`${SELECT} and r.id = $2`, [tx.tenantId, id]))[0];

export const addReview = (tx: Tx, { id, appealId, round, cause, words, askedAt }: Pick<ReviewRow, 'id' | 'appealId' | 'round' | 'cause' | 'words' | 'askedAt'>): void =>
  tx.write('insert into review (tenant_id, id, appeal_id, round, cause, words, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    tx.tenantId, id, appealId, round, cause, words, askedAt,
  ]);

export interface Decided {
  readonly id: string;
  readonly reviewId: string;
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly at: Date;
  readonly personId: string;
}

export const addDecision = (tx: Tx, { id, reviewId, outcome, reasons, at, personId }: Decided): void =>
  tx.write('insert into review_decision (tenant_id, id, review_id, outcome, reasons, at, person_id) values ($1, $2, $3, $4, $5, $6, $7)', [
    tx.tenantId, id, reviewId, outcome, reasons, at, personId,
  ]);
