import type { Envelope } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { OrderHeld } from '@huiyin/policy';
import type { CaseFact } from './fact';
import type { National } from './editions';

/** Which (appeal, round) a fact belongs to. */
export interface RoundKey {
  readonly appealId: string;
  readonly round: number;
}

/** All that is stored of one round for the fold. */
export interface StoredRound {
  readonly policyVersion: number | null;
  readonly newestAt: Date;
  readonly facts: readonly CaseFact[];
  /** What earlier rounds told of the case. */
  readonly earlier: readonly CaseFact[];
  readonly editions: readonly National[];
}

// The appeal's row is locked by its update, so that the folds and steps of one appeal come one after another.
const ENTER = `
  with appeal as (
    insert into appeal as a (tenant_id, id, unit_id, barred, barred_at, newest_at) values ($1, $2, $8, $9, $12, $6)
    on conflict (tenant_id, id) do update set unit_id = coalesce(excluded.unit_id, a.unit_id), newest_at = greatest(a.newest_at, excluded.newest_at),
      barred = case when excluded.barred_at > coalesce(a.barred_at, '-infinity') then excluded.barred else a.barred end,
      barred_at = greatest(a.barred_at, excluded.barred_at)
  ), round as (
    insert into round as r (tenant_id, appeal_id, round, policy_version) values ($1, $2, $3, $10)
    on conflict (tenant_id, appeal_id, round) do update set policy_version = coalesce(r.policy_version, excluded.policy_version)
    returning policy_version
  ), fact as (
    insert into case_fact (tenant_id, appeal_id, round, id, type, occurred_at, data, policy_version, actor) values ($1, $2, $3, $4, $5, $6, $7, $10, $11)
    on conflict do nothing
  )
  select policy_version as "policyVersion" from round`;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const field = (data: unknown, name: string): unknown => (typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined);

/** What is kept of a fact. */
export type HeardFact = Pick<Envelope, 'id' | 'type' | 'occurredAt' | 'policyVersion' | 'actor' | 'data'>;

/** Keeps a fact of a round and locks its appeal. Gives the policy version pinned: the first that a fact of the round named. */
export const enterFact = async (tx: Tx, { appealId, round }: RoundKey, fact: HeardFact): Promise<number | null> => {
  const unitId = fact.type === 'appeal-filed' ? (field(fact.data, 'unitId') ?? null) : null;
  const barred = fact.type === 'persons-barred' ? listOf(field(fact.data, 'personIds')) : [];
  const [pinned] = await tx.query<{ policyVersion: number | null }>(ENTER, [
    tx.tenantId, appealId, round, fact.id, fact.type, fact.occurredAt, JSON.stringify(fact.data), unitId, barred, fact.policyVersion ?? null, JSON.stringify(fact.actor), fact.type === 'persons-barred' ? fact.occurredAt : null,
  ]);
  return pinned?.policyVersion ?? null;
};

/** A fact of this service as it hears it itself. */
export type OwnFact = RoundKey & HeardFact;

/** Keeps facts that this service said; their rounds are known. */
export const enterOwn = (tx: Tx, facts: readonly OwnFact[]): void => {
  if (facts.length === 0) return;
  const sql = `
    insert into case_fact (tenant_id, appeal_id, round, id, type, occurred_at, policy_version, actor, data)
    select $1, "appealId", round, id, type, "occurredAt", "policyVersion", actor, data
    from jsonb_to_recordset($2::jsonb) as given ("appealId" uuid, round int, id uuid, type text, "occurredAt" timestamptz, "policyVersion" int, actor jsonb, data jsonb)`;
  tx.write(sql, [tx.tenantId, JSON.stringify(facts)]);
};

const FACTS = (where: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'type', f.type, 'occurredAt', f.occurred_at, 'data', f.data)), '[]')
   from case_fact f where f.tenant_id = $1 and f.appeal_id = $2 and ${where})`;
const READ = `
  select r.policy_version as "policyVersion", a.newest_at as "newestAt",
    ${FACTS('f.round = $3')} as facts,
    ${FACTS(`f.round < $3 and f.type in ('appeal-filed', 'appeal-accepted', 'appeal-graded', 'appeal-reopened')`)} as earlier,
    (select coalesce(jsonb_agg(jsonb_build_object('version', e.version, 'from', e.counts_from, 'knownThrough', e.known_through, 'days', e.days)
       order by e.counts_from, e.version), '[]') from calendar_edition e where e.tenant_id = $1) as editions
  from round r join appeal a on a.tenant_id = r.tenant_id and a.id = r.appeal_id
  where r.tenant_id = $1 and r.appeal_id = $2 and r.round = $3`;

type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string };
interface Row {
  readonly policyVersion: number | null;
  readonly newestAt: Date;
  readonly facts: readonly Dated<CaseFact, 'occurredAt'>[];
  readonly earlier: readonly Dated<CaseFact, 'occurredAt'>[];
  readonly editions: readonly Dated<National, 'from'>[];
}
const factOf = (row: Dated<CaseFact, 'occurredAt'>): CaseFact => ({ ...row, occurredAt: new Date(row.occurredAt) });

export const readRound = async (tx: Tx, { appealId, round }: RoundKey): Promise<StoredRound | undefined> => {
  const [row] = await tx.query<Row>(READ, [tx.tenantId, appealId, round]);
  return (
    row && {
      ...row,
      facts: row.facts.map(factOf),
      earlier: row.earlier.map(factOf),
      editions: row.editions.map((edition) => ({ ...edition, from: new Date(edition.from) })),
    }
  );
};

/** Locks the appeal; every fold and step of it waits or passes by. */
export const lockAppeal = async (tx: Tx, appealId: string): Promise<void> => {
  await tx.query('select from appeal where tenant_id = $1 and id = $2 for update', [tx.tenantId, appealId]);
};

/** Who holds the orders of a round now. */
export const saveOrders = (tx: Tx, { appealId, round }: RoundKey, orders: readonly OrderHeld[]): void => {
  if (orders.length === 0) return;
  const sql = `
    insert into order_held as o (tenant_id, order_id, appeal_id, round, lead, open, unit_id, person_id)
    select $1, "orderId", $2, $3, lead, open, "unitId", "personId"
    from jsonb_to_recordset($4::jsonb) as given ("orderId" uuid, lead boolean, open boolean, "unitId" uuid, "personId" uuid)
    on conflict (tenant_id, order_id) do update set open = excluded.open, unit_id = excluded.unit_id, person_id = excluded.person_id
    where (o.open, o.unit_id, o.person_id) is distinct from (excluded.open, excluded.unit_id, excluded.person_id)`;
  tx.write(sql, [tx.tenantId, appealId, round, JSON.stringify(orders)]);
};
