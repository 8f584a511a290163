import type { Tx } from '@huiyin/persistence';
import { accountOf, type PointEntry } from './point-entry';

/** Which entries a list is of. */
export interface Wanted {
  /** Of a person, and of units where no person answers. */
  readonly own?: { readonly personId: string; readonly unitIds: readonly string[] };
  readonly personId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly pleas?: 'open' | 'decided' | undefined;
  readonly entryIds?: readonly string[];
}

export interface After {
  readonly at: string;
  readonly id: string;
}

const COLUMNS = `
  e.entry_id as "entryId", e.rule_id as "ruleId", e.fact_id as "factId", e.no, e.appeal_id as "appealId", e.round, e.policy_version as "policyVersion", e.against, e.points,
  e.unit_id as "unitId", e.person_id as "personId", e.found_by as "foundBy", e.evidence, e.caused_at as "causedAt", e.entered_at as "enteredAt"`;

const PLEA = (decided: string): string => `
  exists (select from plea p left join plea_decision d on d.tenant_id = p.tenant_id and d.plea_id = p.id
    where p.tenant_id = e.tenant_id and p.entry_id = e.entry_id and d.id is ${decided}null)`;

// An open plea of an entry that was reversed meanwhile waits for nobody.
const WHERE = `
  from point_entry e where e.tenant_id = $1
    and ($2::uuid is null or e.person_id = $2 or (e.person_id is null and e.unit_id = any ($3::uuid[])))
    and ($4::uuid is null or e.person_id = $4) and ($5::uuid is null or e.unit_id = $5)
    and ($6::text is null or ($6 = 'decided' and ${PLEA('not ')})
      or ($6 = 'open' and ${PLEA('')} and not exists (select from point_reversal r where r.tenant_id = e.tenant_id and r.entry_id = e.entry_id)))
    and ($7::uuid[] is null or e.entry_id = any ($7))`;

const valuesOf = (tx: Tx, { own, personId, unitId, pleas, entryIds }: Wanted): unknown[] =>
  [tx.tenantId, own?.personId ?? null, [...(own?.unitIds ?? [])], personId ?? null, unitId ?? null, pleas ?? null, entryIds ? [...entryIds] : null];

/** Entries, newest first, after the one with this key. */
export const pointsPage = (tx: Tx, wanted: Wanted, after: After | undefined, limit: number): Promise<PointEntry[]> =>
  tx.query<PointEntry>(
    `select ${COLUMNS} ${WHERE} and ($8::timestamptz is null or (e.entered_at, e.entry_id) < ($8, $9::uuid)) order by e.entered_at desc, e.entry_id desc limit $10`,
    [...valuesOf(tx, wanted), after?.at ?? null, after?.id ?? null, limit],
  );

export const countPoints = async (tx: Tx, wanted: Wanted): Promise<number> =>
  (await tx.query<{ total: number }>(`select count(*)::int as total ${WHERE}`, valuesOf(tx, wanted)))[0]?.total ?? 0;

/** What the account of each entry came to with it: the sum of its legs up to then. */
export const balancesAfter = async (tx: Tx, entries: readonly PointEntry[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query<{ id: string; after: string }>(
    `select id, after from (
       select l.entry_id as id, sum(l.amount) over (partition by l.account order by e.occurred_at, e.id) as after
       from ledger_leg l join ledger_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
       where l.tenant_id = $1 and l.book = 'points' and l.account = any ($2::text[])) summed
     where id = any ($3::uuid[])`,
    [tx.tenantId, [...new Set(entries.map(accountOf))], entries.map(({ entryId }) => entryId)],
  );
  return new Map(rows.map(({ id, after }) => [id, Number(after)]));
};
