import type { Tx } from '@huiyin/persistence';
import type { StandingOpinion } from '../reply/reply';

interface OpinionCopy extends StandingOpinion {
  readonly appealId: string;
  readonly round: number;
  readonly sentBack: boolean;
}

/** Sent back stays sent back, in whichever order the two facts come. */
export const saveOpinion = async (tx: Tx, { opinionId, appealId, round, orderId, sentBack }: OpinionCopy): Promise<void> => {
  await tx.query(
    `insert into opinion_copy (tenant_id, opinion_id, appeal_id, round, order_id, sent_back) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, opinion_id) do update set sent_back = opinion_copy.sent_back or excluded.sent_back`,
    [tx.tenantId, opinionId, appealId, round, orderId, sentBack],
  );
};

/** The opinion of this round that stands: the one named, or else the newest. */
export const standingOpinion = async (tx: Tx, appealId: string, round: number, opinionId: string | null): Promise<StandingOpinion | undefined> => {
  const [row] = await tx.query<StandingOpinion>(
    `select opinion_id as "opinionId", order_id as "orderId" from opinion_copy
     where tenant_id = $1 and appeal_id = $2 and round = $3 and not sent_back and ($4::uuid is null or opinion_id = $4)
     order by opinion_id desc limit 1`,
    [tx.tenantId, appealId, round, opinionId],
  );
  return row;
};
