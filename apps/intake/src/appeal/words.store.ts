import type { Tx } from '@huiyin/persistence';

/** Keeps what was written, under the id of its line of the case file. */
export const keepMessage = (tx: Tx, appealId: string, entryId: string, text: string): Promise<object[]> =>
  tx.query('insert into message (tenant_id, appeal_id, entry_id, text) values ($1, $2, $3, $4)', [tx.tenantId, appealId, entryId, text]);

/** What was written in several cases, by the id of its line. */
export const messagesOf = async (tx: Tx, appealIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; text: string }>(
    'select entry_id as id, text from message where tenant_id = $1 and appeal_id = any ($2)',
    [tx.tenantId, appealIds],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
};
