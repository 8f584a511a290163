import type { Tx } from '@huiyin/persistence';

/** A merge as it was heard: whoever answers that round of the target answers the source. */
export interface Merged {
  readonly mergeId: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly targetRound: number;
}

export const addMerged = (tx: Tx, { targetId, mergeId, targetRound, sourceId }: Merged): void =>
  tx.write(
    'insert into merged (tenant_id, target_id, merge_id, target_round, source_id) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.tenantId, targetId, mergeId, targetRound, sourceId],
  );

/** What was ever merged into this round of a target, in the order in which sources are locked. */
export const mergedInto = (tx: Tx, targetId: string, targetRound: number): Promise<Merged[]> =>
  tx.query<Merged>(
    `select target_id as "targetId", merge_id as "mergeId", target_round as "targetRound", source_id as "sourceId"
     from merged where tenant_id = $1 and target_id = $2 and target_round = $3 order by source_id, merge_id`,
    [tx.tenantId, targetId, targetRound],
  );

/** The words of a reply. */
export const wordsOf = async (tx: Tx, replyId: string): Promise<string | undefined> =>
  (await tx.query<{ text: string }>('select body as text from reply where tenant_id = $1 and id = $2', [tx.tenantId, replyId]))[0]?.text;
