import type { Tx } from '@huiyin/persistence';
import type { FollowUp } from './follow-up';

const KEEP = `
  insert into follow_up as f (tenant_id, appeal_id, round, answered_at, call_back, review_asked_at, review_open) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (tenant_id, appeal_id, round) do update set answered_at = excluded.answered_at, call_back = excluded.call_back,
    review_asked_at = excluded.review_asked_at, review_open = excluded.review_open`;

/** Keeps the copy by which call-backs and reviews are listed, and says that they changed. */
export const keepFollowUp = (tx: Tx, appealId: string, { round, answeredAt, callBack, review }: FollowUp): void => {
  tx.live(appealId);
  tx.write(KEEP, [tx.tenantId, appealId, round, answeredAt, callBack, review?.at ?? null, review !== null && review.decided === null]);
};

/** What is listed at once: who has more to do than this sees the rest when some of it is done. */
const MOST = 200;

const idsBy = async (tx: Tx, sql: string): Promise<string[]> => {
  const rows = await tx.query<{ appealId: string }>(`select appeal_id as "appealId" from follow_up where tenant_id = $1 and ${sql} limit ${MOST}`, [tx.tenantId]);
  return [...new Set(rows.map(({ appealId }) => appealId))];
};

/** The cases whose call-back is open, the longest waiting first. */
export const openCallBacks = (tx: Tx): Promise<string[]> => idsBy(tx, "call_back = 'open' order by answered_at, appeal_id");

/** The cases whose call-back has ended in whichever way, the newest answer first. */
export const endedCallBacks = (tx: Tx): Promise<string[]> => idsBy(tx, "call_back not in ('none', 'open') order by answered_at desc, appeal_id");

/** The cases whose review was decided, the newest first. */
export const decidedReviews = (tx: Tx): Promise<string[]> => idsBy(tx, 'not review_open and review_asked_at is not null order by review_asked_at desc, appeal_id');

/** The cases whose review is open, the longest waiting first. */
export const openReviews = (tx: Tx): Promise<string[]> => idsBy(tx, 'review_open order by review_asked_at, appeal_id');
