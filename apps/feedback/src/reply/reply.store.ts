import type { OutputOf, ReadReplies } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';

export type ReplyView = OutputOf<typeof ReadReplies>[number];
type Reply = Omit<ReplyView, 'at'> & { readonly at: Date };

export const addReply = async (tx: Tx, { id, appealId, round, kind, text, at, personId, opinionId }: Reply): Promise<void> => {
  await tx.query(
    'insert into reply (tenant_id, id, appeal_id, round, kind, body, at, person_id, opinion_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [tx.tenantId, id, appealId, round, kind, text, at, personId, opinionId],
  );
};

export const repliesOf = async (tx: Tx, appealIds: readonly string[]): Promise<ReplyView[]> => {
  const rows = await tx.query<Reply>(
    `select id, appeal_id as "appealId", round, kind, body as text, at, person_id as "personId", opinion_id as "opinionId"
     from reply where tenant_id = $1 and appeal_id = any ($2::uuid[]) order by at, id`,
    [tx.tenantId, [...appealIds]],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
