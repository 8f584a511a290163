import type { Tx } from '@huiyin/persistence';
import type { KeptClock } from './kept-clock';
import type { Pause } from './pauses';

/** Property, column and type of everything that is stored of a clock beside the tenant and its id. */
const columns = [
  ['appealId', 'appeal_id', 'uuid'],
  ['round', 'round', 'int'],
  ['orderId', 'order_id', 'uuid'],
  ['kind', 'kind', 'text'],
  ['ruleId', 'rule_id', 'text'],
  ['policyVersion', 'policy_version', 'int'],
  ['calendarVersion', 'calendar_version', 'int'],
  ['state', 'state', 'text'],
  ['startedAt', 'started_at', 'timestamptz'],
  ['dueAt', 'due_at', 'timestamptz'],
  ['provisional', 'provisional', 'boolean'],
  ['metAt', 'met_at', 'timestamptz'],
  ['late', 'late', 'boolean'],
  ['pauses', 'pauses', 'jsonb'],
  ['resumesAt', 'resumes_at', 'timestamptz'],
  ['unitId', 'unit_id', 'uuid'],
  ['personId', 'person_id', 'uuid'],
  ['run', 'run', 'int'],
  ['withdrawals', 'withdrawals', 'int'],
  ['warned', 'warned', 'int'],
  ['breachRun', 'breach_run', 'int'],
  ['breachedAt', 'breached_at', 'timestamptz'],
  ['reached', 'reached', 'int'],
  ['calledAt', 'called_at', 'timestamptz'],
  ['skipped', 'skipped', 'boolean'],
] as const satisfies readonly (readonly [keyof KeptClock, string, string])[];

const names = columns.map(([, column]) => column).join(', ');
const SELECTED = `c.id, ${columns.map(([property, column]) => `c.${column} as "${property}"`).join(', ')}`;
const SAVE = `
  with saved as (
    insert into clock (tenant_id, id, ${names})
    select $1, id, ${columns.map(([property]) => `"${property}"`).join(', ')}
    from jsonb_to_recordset($2::jsonb) as given (id uuid, ${columns.map(([property, , type]) => `"${property}" ${type}`).join(', ')})
    on conflict (tenant_id, id) do update set ${columns.map(([, column]) => `${column} = excluded.${column}`).join(', ')}
  ), next as (
    select * from unnest($3::uuid[], $4::timestamptz[]) as next (id, at)
  ), gone as (
    delete from due d using next n where d.tenant_id = $1 and d.id = n.id and n.at is null
  ), moved as (
    update appeal a set newest_at = newest.at from unnest($5::uuid[], $6::timestamptz[]) as newest (id, at)
    where a.tenant_id = $1 and a.id = newest.id and a.newest_at < newest.at
  )
  insert into due (tenant_id, id, due_at) select $1, id, at from next where at is not null
  on conflict (tenant_id, id) do update set due_at = excluded.due_at where due.due_at <> excluded.due_at`;

type Row = Omit<KeptClock, 'pauses'> & { readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly cause: string }[] };

const pauseOf = ({ from, to, cause }: Row['pauses'][number]): Pause => ({ from: new Date(from), to: to === null ? null : new Date(to), cause });
const clockOf = <R extends Row>(row: R): Omit<R, 'pauses'> & KeptClock => ({ ...row, pauses: row.pauses.map(pauseOf) });

/** The clocks of one round. Who holds the lock of the appeal holds theirs. */
export const readRoundClocks = async (tx: Tx, appealId: string, round: number): Promise<KeptClock[]> => {
  const sql = `select ${SELECTED} from clock c where c.tenant_id = $1 and c.appeal_id = $2 and c.round = $3`;
  return (await tx.query<Row>(sql, [tx.tenantId, appealId, round])).map(clockOf);
};

/** Whether a fact of the appeal `a` is held or parked: no step is taken on what may be incomplete. */
export const HELD_BACK = `
  (exists (select from held h where h.tenant_id = a.tenant_id and h.appeal_id = a.id)
    or exists (select from parked p where p.tenant_id = a.tenant_id and p.appeal_id = a.id and p.replayed_at is null)) as "heldBack"`;

/** A clock with what its steps need to know of its appeal. */
export type SweptClock = KeptClock & { readonly originUnitId: string | null; readonly barred: readonly string[]; readonly newestAt: Date; readonly heldBack: boolean };

/** Those of the clocks that are due and that nobody else holds, locked with their appeals. */
export const lockDueClocks = async (tx: Tx, ids: readonly string[], upTo: Date): Promise<SweptClock[]> => {
  const sql = `
    select ${SELECTED}, a.unit_id as "originUnitId", a.barred, a.newest_at as "newestAt", ${HELD_BACK}
    from due d
    join clock c on c.tenant_id = d.tenant_id and c.id = d.id
    join appeal a on a.tenant_id = c.tenant_id and a.id = c.appeal_id
    where d.tenant_id = $1 and d.id = any($2::uuid[]) and d.due_at <= $3
    order by d.due_at, d.id
    for update of a, c skip locked`;
  return (await tx.query<Row & Omit<SweptClock, keyof KeptClock>>(sql, [tx.tenantId, ids, upTo])).map(clockOf);
};

/** The clocks of these appeals, in the order in which they started. */
export const readClocksOf = async (tx: Tx, appealIds: readonly string[]): Promise<KeptClock[]> => {
  const sql = `select ${SELECTED} from clock c where c.tenant_id = $1 and c.appeal_id = any($2::uuid[]) order by c.started_at, c.id`;
  return (await tx.query<Row>(sql, [tx.tenantId, appealIds])).map(clockOf);
};

/** What a fold or a sweep leaves to be stored. */
export interface Standing {
  readonly clocks: readonly KeptClock[];
  /** When something is to be done next for a clock or a climb; null where nothing is. */
  readonly due: readonly { readonly id: string; readonly at: Date | null }[];
  /** The newest occurrence known, by appeal. */
  readonly newest: ReadonlyMap<string, Date>;
}

/** Stores clocks, new ones too, what is due next, and the newest occurrences, in one statement. */
export const saveStanding = (tx: Tx, { clocks, due, newest }: Standing): void => {
  if (clocks.length + due.length + newest.size === 0) return;
  const dueAt = due.map(({ at }) => at?.toISOString() ?? null);
  const newestAt = [...newest.values()].map((at) => at.toISOString());
  tx.write(SAVE, [tx.tenantId, JSON.stringify(clocks), due.map(({ id }) => id), dueAt, [...newest.keys()], newestAt]);
};
