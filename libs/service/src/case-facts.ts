import type { Envelope, EventContract, NewFact } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';

/** A fact of a case as it is kept here, whoever said it; `data` as its contract parsed it. */
export type CaseFact = Pick<Envelope, 'id' | 'type' | 'occurredAt' | 'actor' | 'policyVersion' | 'organisationVersion'> & {
  readonly round: number;
  readonly data: object;
};

/** What is known of a case while it is locked: its facts in the order in which they occurred. */
export interface KnownCase {
  readonly newestAt: Date;
  readonly facts: readonly CaseFact[];
}

const ADD = `
  insert into case_fact (tenant_id, appeal_id, id, type, round, occurred_at, policy_version, organisation_version, actor, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`;

const touch = (at: '$3' | '$6'): string => `
  insert into case_head (tenant_id, appeal_id, newest_at) values ($1, $2, ${at})
  on conflict (tenant_id, appeal_id) do update set newest_at = greatest(case_head.newest_at, excluded.newest_at)
  returning newest_at as "newestAt"`;
const TOUCH = touch('$3');
/** Fact and head in one round trip. */
const KEEP = `with kept as (${ADD}) ${touch('$6')}`;

const LOCK = 'select newest_at as "newestAt" from case_head where tenant_id = $1 and appeal_id = $2 for update';

const FACTS = `
  select appeal_id as "appealId", id, type, round, occurred_at as "occurredAt", policy_version as "policyVersion",
    organisation_version as "organisationVersion", actor, data
  from case_fact where tenant_id = $1 and appeal_id = any ($2::uuid[]) order by occurred_at, id`;

interface Row extends Omit<CaseFact, 'occurredAt' | 'policyVersion' | 'organisationVersion'> {
  readonly appealId: string;
  readonly occurredAt: Date;
  readonly policyVersion: number | null;
  readonly organisationVersion: number | null;
}

/** What is kept of an envelope; a fact kept twice counts once. */
type Noted = Pick<Envelope, 'id' | 'type' | 'occurredAt' | 'actor'> &
  Partial<Pick<Envelope, 'round' | 'policyVersion' | 'organisationVersion'>> & { readonly appealId: string; readonly data: unknown };

const valuesOf = (tx: Tx, fact: Noted): unknown[] => {
  const { appealId, id, type, round = 1, occurredAt, policyVersion = null, organisationVersion = null, actor, data } = fact;
  return [tx.tenantId, appealId, id, type, round, occurredAt, policyVersion, organisationVersion, JSON.stringify(actor), JSON.stringify(data)];
};

/** Keeps a fact and locks its case until the transaction ends. */
export const keepCaseFact = (tx: Tx, fact: Noted): void => tx.write(KEEP, valuesOf(tx, fact));

/** As `keepCaseFact`; gives when the newest fact of the case occurred. */
const enterCaseFact = async (tx: Tx, fact: Noted): Promise<Date> => {
  const [head] = await tx.query<{ newestAt: Date }>(KEEP, valuesOf(tx, fact));
  if (!head) throw new Error('an upsert gives its row');
  return head.newestAt;
};

/** Locks a case until the transaction ends, and remembers that something of it occurred then. */
export const touchCase = (tx: Tx, appealId: string, occurredAt: string): void => tx.write(TOUCH, [tx.tenantId, appealId, occurredAt]);

/** Every fact kept of these appeals, by appeal. */
export const caseFactsOf = async (tx: Tx, appealIds: readonly string[]): Promise<Map<string, CaseFact[]>> => {
  const rows = await tx.query<Row>(FACTS, [tx.tenantId, [...appealIds]]);
  const facts = new Map<string, CaseFact[]>();
  for (const { appealId, occurredAt, policyVersion, organisationVersion, ...row } of rows) {
    const fact = {
      ...row, occurredAt: occurredAt.toISOString(), policyVersion: policyVersion ?? undefined, organisationVersion: organisationVersion ?? undefined,
    };
    const ofIt = facts.get(appealId);
    if (ofIt) ofIt.push(fact);
    else facts.set(appealId, [fact]);
  }
  return facts;
};

/** Keeps a fact and gives the case that it is of, locked. */
export const hearOfCase = async (tx: Tx, fact: Noted): Promise<KnownCase> => {
  // The second statement sees what the first one waited for.
  const [newestAt, facts] = await Promise.all([enterCaseFact(tx, fact), caseFactsOf(tx, [fact.appealId])]);
  return { newestAt, facts: facts.get(fact.appealId) ?? [] };
};

/** A case of which something was heard, locked until the transaction ends; undefined for an id that this tenant does not have. */
export const lockCase = async (tx: Tx, appealId: string): Promise<KnownCase | undefined> => {
  // The second statement sees what the first one waited for.
  const [[head], facts] = await Promise.all([tx.query<{ newestAt: Date }>(LOCK, [tx.tenantId, appealId]), caseFactsOf(tx, [appealId])]);
  return head && { ...head, facts: facts.get(appealId) ?? [] };
};

/** Says a fact of a case and keeps it here too: a service does not hear itself. The case is locked already. */
export const sayOfCase = async <E extends EventContract>(tx: Tx, fact: NewFact<E> & { readonly appealId: string }): Promise<void> => {
  const id = await tx.publish(fact);
  keepCaseFact(tx, { ...fact, id, type: fact.contract.type, occurredAt: fact.occurredAt.toISOString() });
};
