import type { Lookup, Tenants, Tx } from '@huiyin/persistence';

/** A question that was asked, and under what its link is found. */
export interface Questionnaire {
  readonly id: string;
  readonly appealId: string;
  readonly round: number;
  readonly keyId: string;
  readonly askedAt: Date;
  readonly askedBy: string | null;
}

const SELECT = `
  select id, appeal_id as "appealId", round, key_id as "keyId", asked_at as "askedAt", asked_by as "askedBy" from questionnaire where tenant_id = $1`;

export const addQuestionnaire = (tx: Tx, one: Questionnaire & { readonly keyedHash: string; readonly expires: Date }): void => {
  tx.write(
    'insert into questionnaire (tenant_id, id, appeal_id, round, keyed_hash, key_id, asked_at, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [tx.tenantId, one.id, one.appealId, one.round, one.keyedHash, one.keyId, one.askedAt, one.askedBy],
  );
  tx.write("insert into locator (tenant_id, keyed_hash, kind, expires) values ($1, $2, 'questionnaire', $3)", [tx.tenantId, one.keyedHash, one.expires]);
};

/** Where a link leads before a tenant is known; unknown and expired ones lead nowhere, in the same way. */
export const locate = async (tenants: Tenants, hashes: readonly string[], now: Date): Promise<{ tenantId: string; keyedHash: string } | undefined> => {
  const find = (keyedHash: string) => (lookup: Lookup) =>
    lookup.query<{ tenantId: string; keyedHash: string }>(
      `select tenant_id as "tenantId", keyed_hash as "keyedHash" from locator where keyed_hash = $1 and kind = 'questionnaire' and expires > $2 limit 1`, [keyedHash, now],
    );
  for (const hash of hashes) {
    const [found] = await tenants.withLocator(hash, find(hash));
    if (found) return found;
  }
  return undefined;
};

export const questionnaireByHash = async (tx: Tx, keyedHash: string): Promise<Questionnaire | undefined> =>
  (await tx.query<Questionnaire>(`${SELECT} and keyed_hash = $2`, [tx.tenantId, keyedHash]))[0];

/** The newest question to the sender of an appeal. */
export const questionnaireOf = async (tx: Tx, appealId: string): Promise<Questionnaire | undefined> =>
  (await tx.query<Questionnaire>(`${SELECT} and appeal_id = $2 order by round desc limit 1`, [tx.tenantId, appealId]))[0];

export const addAnswer = (tx: Tx, questionnaireId: string, { satisfied, words, at }: { satisfied: boolean; words: string | null; at: Date }): void =>
  tx.write('insert into questionnaire_answer (tenant_id, questionnaire_id, satisfied, words, at) values ($1, $2, $3, $4, $5)', [
    tx.tenantId, questionnaireId, satisfied, words, at,
  ]);

export const answerWords = async (tx: Tx, questionnaireId: string): Promise<string | null> => {
  const [row] = await tx.query<{ words: string | null }>('select words from questionnaire_answer where tenant_id = $1 and questionnaire_id = $2', [tx.tenantId, questionnaireId]);
  return row?.words ?? null;
};
