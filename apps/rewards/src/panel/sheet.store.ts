import type { Tx } from '@huiyin/persistence';
import type { Score } from './score';

/** What one reviewer gave. */
export interface SheetRow {
  readonly id: string;
  readonly suggestionId: string;
  readonly personId: string;
  readonly scores: readonly Score[];
  readonly at: Date;
}

export const addSheet = (tx: Tx, { id, suggestionId, personId, scores, at }: SheetRow): void =>
  tx.write('insert into score_sheet (tenant_id, id, suggestion_id, person_id, scores, at) values ($1, $2, $3, $4, $5, $6)', [
    tx.tenantId, id, suggestionId, personId, JSON.stringify(scores), at,
  ]);

export const sheetsOf = (tx: Tx, suggestionIds: readonly string[]): Promise<SheetRow[]> =>
  tx.query<SheetRow>(
    `select id, suggestion_id as "suggestionId", person_id as "personId", scores, at from score_sheet where tenant_id = $1 and suggestion_id = any ($2::uuid[]) order by at, id`,
    [tx.tenantId, [...suggestionIds]],
  );
