import type { PleaOutcome } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { PleaRow } from './plea';

const SELECT = `
  select p.id, p.entry_id as "entryId", p.person_id as "personId", p.words, p.at, d.id as "decisionId", d.outcome, d.reasons, d.person_id as "decidedBy", d.at as "decidedAt"
  from plea p left join plea_decision d on d.tenant_id = p.tenant_id and d.plea_id = p.id where p.tenant_id = $1`;

export const pleasOf = (tx: Tx, entryIds: readonly string[]): Promise<PleaRow[]> => tx.query<PleaRow>(`${SELECT} and p.entry_id = any ($2::uuid[])`, [tx.tenantId, [...entryIds]]);

export const pleaBy = async (tx: Tx, id: string): Promise<PleaRow | undefined> => (await tx.query<PleaRow>(`${SELECT} and p.id = $2`, [tx.tenantId, id]))[0];

export const addPlea = (tx: Tx, { id, entryId, personId, words, at }: Pick<PleaRow, 'id' | 'entryId' | 'personId' | 'words' | 'at'>): void =>
  tx.write('insert into plea (tenant_id, id, entry_id, person_id, words, at) values ($1, $2, $3, $4, $5, $6)', [tx.tenantId, id, entryId, personId, words, at]);

export interface Decided {
  readonly id: string;
  readonly pleaId: string;
  readonly outcome: PleaOutcome;
  readonly reasons: string;
  readonly personId: string;
  readonly at: Date;
}

export const addDecision = (tx: Tx, { id, pleaId, outcome, reasons, personId, at }: Decided): void =>
  tx.write('insert into plea_decision (tenant_id, id, plea_id, outcome, reasons, person_id, at) values ($1, $2, $3, $4, $5, $6, $7)', [
    tx.tenantId, id, pleaId, outcome, reasons, personId, at,
  ]);
