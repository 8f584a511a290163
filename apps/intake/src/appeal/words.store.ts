import { type Refusal, refuse } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Messages } from './messages';

/** A case file is read whole, in one answer of the broker (1 MB): more than this a case cannot hold, in messages and in their characters. */
const MOST = { messages: 500, characters: 150_000 };

const INSERT = `
  insert into message (tenant_id, appeal_id, entry_id, text, grounds)
  select $1, $2, $3, $4, $7 from (select count(*) as messages, coalesce(sum(length(text) + coalesce(length(grounds), 0)), 0) as characters from message where tenant_id = $1 and appeal_id = $2) held
  where held.messages < $5 and held.characters + length($4) + coalesce(length($7), 0) <= $6
  returning entry_id`;

/** Keeps what was written, with its grounds where it has some, under the id of its line of the case file. The caller holds the lock of the appeal. */
export const keepMessage = async (tx: Tx, appealId: string, entryId: string, text: string, grounds: string | null = null): Promise<Refusal | undefined> => {
  const kept = await tx.query(INSERT, [tx.tenantId, appealId, entryId, text, MOST.messages, MOST.characters, grounds]);
  return kept.length > 0 ? undefined : refuse('case-file-full', { values: { max: MOST.characters } });
};

/** What was written in several cases. */
export const messagesOf = async (tx: Tx, appealIds: readonly string[]): Promise<Messages> => {
  const rows = await tx.query<{ id: string; text: string; grounds: string | null }>(
    'select entry_id as id, text, grounds from message where tenant_id = $1 and appeal_id = any ($2)',
    [tx.tenantId, appealIds],
  );
  return new Map(rows.map(({ id, ...written }) => [id, written]));
};
