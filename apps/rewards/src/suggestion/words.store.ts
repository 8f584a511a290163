import type { Tx } from '@huiyin/persistence';

/** The idea, a reviewer's remark, why it was declined, what was done, why an award was taken back. */
export type WordsKind = 'proposal' | 'remark' | 'reasons' | 'measure' | 'correction';

export interface WordsRow {
  readonly id: string;
  readonly suggestionId: string;
  readonly kind: WordsKind;
  readonly title: string | null;
  readonly body: string;
  readonly personId: string;
  readonly at: Date;
}

export const addWords = (tx: Tx, { id, suggestionId, kind, title, body, personId, at }: WordsRow): void =>
  tx.write('insert into suggestion_words (tenant_id, id, suggestion_id, kind, title, body, person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.tenantId, id, suggestionId, kind, title, body, personId, at,
  ]);

/** Everything that was written of these suggestions, oldest first. */
export const wordsOf = (tx: Tx, suggestionIds: readonly string[]): Promise<WordsRow[]> =>
  tx.query<WordsRow>(
    `select id, suggestion_id as "suggestionId", kind, title, body, person_id as "personId", at
     from suggestion_words where tenant_id = $1 and suggestion_id = any ($2::uuid[]) order by at, id`,
    [tx.tenantId, [...suggestionIds]],
  );

/** The words of what came of an appeal are gone. */
export const eraseWords = (tx: Tx, appealId: string): void =>
  tx.write('delete from suggestion_words where tenant_id = $1 and suggestion_id in (select id from suggestion where tenant_id = $1 and appeal_id = $2)', [tx.tenantId, appealId]);
