import type { Tx } from '@huiyin/persistence';
import type { StaffAsker } from '@huiyin/policy';
import { may, valuesOf } from './access.store';
import type { CaseKey } from './case-key';
import { type FollowUp, openReviewOf } from './follow-up';

const KEEP = `
  insert into follow_up as f (tenant_id, appeal_id, round, answered_at, call_back, review_asked_at, review_open) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (tenant_id, appeal_id, round) do update set answered_at = excluded.answered_at, call_back = excluded.call_back,
    review_asked_at = excluded.review_asked_at, review_open = excluded.review_open`;

/** Keeps the copy by which call-backs and reviews are listed, and says that they changed. */
export const keepFollowUp = (tx: Tx, appealId: string, followUp: FollowUp): void => {
  const { round, answeredAt, callBack, review } = followUp;
  tx.live(appealId);
  tx.write(KEEP, [tx.tenantId, appealId, round, answeredAt, callBack, review?.at ?? null, openReviewOf(followUp) !== undefined]);
};

/** A case of a list, by one of its rounds, with where it stands in it. */
export interface Listed extends CaseKey {
  readonly round: number;
}

/** A list: which rows are in it, who sees them, since when they are in it, and whether the first or the last of them comes first. */
interface List {
  readonly which: string;
  readonly at: 'answered_at' | 'review_asked_at';
  readonly order: 'asc' | 'desc';
}

const NEWEST = 'not exists (select from follow_up n where n.tenant_id = f.tenant_id and n.appeal_id = f.appeal_id and n.round > f.round)';
const lists = {
  /** The longest waiting first; each case by its newest round. */
  'open-call-backs': { which: `f.call_back = 'open' and ${NEWEST} and ${may.callBack}`, at: 'answered_at', order: 'asc' },
  /** Ended in whichever way, the newest answer first. */
  'ended-call-backs': { which: `f.call_back not in ('none', 'open') and ${NEWEST} and ${may.seeCallBack}`, at: 'answered_at', order: 'desc' },
  'open-reviews': { which: `f.review_open and ${may.decide}`, at: 'review_asked_at', order: 'asc' },
  'ended-reviews': { which: `not f.review_open and f.review_asked_at is not null and ${may.seeReview}`, at: 'review_asked_at', order: 'desc' },
} as const satisfies Readonly<Record<string, List>>;
export type ListName = keyof typeof lists;

const fromOf = ({ which }: List): string =>
  `from follow_up f left join access a on a.tenant_id = f.tenant_id and a.appeal_id = f.appeal_id where f.tenant_id = $1 and ${which}`;

/** So many of a list as somebody sees it, from the one after a key on. Whether they sent one of them is not known here. */
export const casesFrom = async (tx: Tx, name: ListName, viewer: StaffAsker, after: CaseKey | undefined, most: number): Promise<Listed[]> => {
  const { at, order, ...list }: List = lists[name];
  const rows = await tx.query<{ appealId: string; round: number; at: Date }>(
    `select f.appeal_id as "appealId", f.round, f.${at} as at ${fromOf({ at, order, ...list })}
       and ($6::timestamptz is null or (f.${at}, f.appeal_id) ${order === 'asc' ? '>' : '<'} ($6, $7::uuid))
     order by f.${at} ${order}, f.appeal_id ${order} limit $8`,
    [tx.tenantId, ...valuesOf(viewer), after?.at ?? null, after?.appealId ?? null, most],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

/** How many a list has, as somebody sees it. */
export const countCases = async (tx: Tx, name: ListName, viewer: StaffAsker): Promise<number> =>
  (await tx.query<{ n: number }>(`select count(*)::int as n ${fromOf(lists[name])}`, [tx.tenantId, ...valuesOf(viewer)]))[0]?.n ?? 0;
