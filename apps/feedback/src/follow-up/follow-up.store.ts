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

/** What is read at once. */
const MOST = 200;

const idsBy = async (tx: Tx, sql: string): Promise<string[]> => {
  const rows = await tx.query<{ appealId: string }>(`select appeal_id as "appealId" from follow_up where tenant_id = $1 and ${sql} limit ${MOST}`, [tx.tenantId]);
  return [...new Set(rows.map(({ appealId }) => appealId))];
};

/** Where a list of call-backs stands: when a case was answered, and which. */
export interface CallBackKey {
  readonly answeredAt: string;
  readonly appealId: string;
}

/** Some cases of a list, where it goes on, and how many there are beyond. */
export interface SomeCases {
  readonly appealIds: readonly string[];
  readonly last: CallBackKey | undefined;
  readonly beyond: number;
}

const NEWEST = 'not exists (select from follow_up n where n.tenant_id = f.tenant_id and n.appeal_id = f.appeal_id and n.round > f.round)';
const ofCallBacks = { open: { which: "f.call_back = 'open'", beyond: '>', order: 'asc' }, ended: { which: "f.call_back not in ('none', 'open')", beyond: '<', order: 'desc' } } as const;

/** The cases whose call-back is open, the longest waiting first, or has ended in whichever way, the newest answer first; each by its newest round. */
export const callBacksFrom = async (tx: Tx, list: keyof typeof ofCallBacks, from: CallBackKey | undefined): Promise<SomeCases> => {
  const { which, beyond, order } = ofCallBacks[list];
  const where = (after: boolean): string => `from follow_up f where f.tenant_id = $1 and ${which} and ${NEWEST} ${after ? `and (f.answered_at, f.appeal_id) ${beyond} ($2::timestamptz, $3::uuid)` : ''}`;
  const after = (key: CallBackKey | undefined): unknown[] => [tx.tenantId, ...(key ? [key.answeredAt, key.appealId] : [])];
  const rows = await tx.query<{ appealId: string; answeredAt: Date }>(
    `select f.appeal_id as "appealId", f.answered_at as "answeredAt" ${where(from !== undefined)} order by f.answered_at ${order}, f.appeal_id ${order} limit ${MOST}`, after(from),
  );
  const appealIds = rows.map(({ appealId }) => appealId);
  const end = rows.at(-1);
  if (!end || rows.length < MOST) return { appealIds, last: undefined, beyond: 0 };
  const last = { answeredAt: end.answeredAt.toISOString(), appealId: end.appealId };
  const [count] = await tx.query<{ n: number }>(`select count(*)::int as n ${where(true)}`, after(last));
  return { appealIds, last, beyond: count?.n ?? 0 };
};

/** The cases whose review was decided, the newest first. */
export const decidedReviews = (tx: Tx): Promise<string[]> => idsBy(tx, 'not review_open and review_asked_at is not null order by review_asked_at desc, appeal_id');

/** The cases whose review is open, the longest waiting first. */
export const openReviews = (tx: Tx): Promise<string[]> => idsBy(tx, 'review_open order by review_asked_at, appeal_id');
