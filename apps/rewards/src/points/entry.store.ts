import type { Tx } from '@huiyin/persistence';
import type { PointEntry, Reversed } from './point-entry';
import type { Entered } from './settle';

const ADD = `
  insert into point_entry (tenant_id, entry_id, rule_id, fact_id, no, appeal_id, round, policy_version, against, points, unit_id, person_id, found_by, evidence, caused_at, entered_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

export const addPointEntry = (tx: Tx, entry: PointEntry): void => {
  const { entryId, ruleId, factId, no, appealId, round, policyVersion, against, points, unitId, personId, foundBy, evidence, causedAt, enteredAt } = entry;
  tx.write(ADD, [
    tx.tenantId, entryId, ruleId, factId, no, appealId, round, policyVersion, against, points, unitId, personId, foundBy, JSON.stringify(evidence), causedAt, enteredAt,
  ]);
};

export const addReversal = (tx: Tx, { entryId, reversalId, cause, at }: Reversed): void =>
  tx.write('insert into point_reversal (tenant_id, entry_id, reversal_id, cause, at) values ($1, $2, $3, $4, $5)', [tx.tenantId, entryId, reversalId, cause, at]);

const ENTERED = `
  select e.entry_id as "entryId", e.rule_id as "ruleId", e.fact_id as "factId", e.no, e.unit_id as "unitId", e.person_id as "personId", r.cause as reversed
  from point_entry e left join point_reversal r on r.tenant_id = e.tenant_id and r.entry_id = e.entry_id where e.tenant_id = $1`;

/** What was entered because of the facts of an appeal. */
export const enteredOf = (tx: Tx, appealId: string): Promise<Entered[]> => tx.query<Entered>(`${ENTERED} and e.appeal_id = $2`, [tx.tenantId, appealId]);

/** What was entered because of one fact. */
export const enteredFor = (tx: Tx, factId: string): Promise<Entered[]> => tx.query<Entered>(`${ENTERED} and e.fact_id = $2`, [tx.tenantId, factId]);

const ENTRY = `
  select entry_id as "entryId", rule_id as "ruleId", fact_id as "factId", no, appeal_id as "appealId", round, policy_version as "policyVersion", against, points,
    unit_id as "unitId", person_id as "personId", found_by as "foundBy", evidence, caused_at as "causedAt", entered_at as "enteredAt"
  from point_entry where tenant_id = $1 and entry_id = $2`;

export const pointEntry = async (tx: Tx, entryId: string): Promise<PointEntry | undefined> => (await tx.query<PointEntry>(ENTRY, [tx.tenantId, entryId]))[0];

export const reversalsOf = (tx: Tx, entryIds: readonly string[]): Promise<Reversed[]> =>
  tx.query<Reversed>('select entry_id as "entryId", reversal_id as "reversalId", cause, at from point_reversal where tenant_id = $1 and entry_id = any ($2::uuid[])', [
    tx.tenantId, [...entryIds],
  ]);
