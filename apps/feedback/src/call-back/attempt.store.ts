import type { AttemptOutcome } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';

export interface AttemptRow {
  readonly id: string;
  readonly round: number;
  readonly outcome: AttemptOutcome;
  readonly satisfied: boolean | null;
  readonly words: string | null;
  readonly at: Date;
  readonly personId: string;
}

export const addAttempt = (tx: Tx, appealId: string, { id, round, outcome, satisfied, words, at, personId }: AttemptRow): void =>
  tx.write('insert into attempt (tenant_id, id, appeal_id, round, outcome, satisfied, words, at, person_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    tx.tenantId, id, appealId, round, outcome, satisfied, words, at, personId,
  ]);

/** The tries of a round, oldest first. */
export const attemptsOf = (tx: Tx, appealId: string, round: number): Promise<AttemptRow[]> =>
  tx.query<AttemptRow>(
    `select id, round, outcome, satisfied, words, at, person_id as "personId" from attempt where tenant_id = $1 and appeal_id = $2 and round = $3 order by at, id`,
    [tx.tenantId, appealId, round],
  );
