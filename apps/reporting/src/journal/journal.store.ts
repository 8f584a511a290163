import type { GrantedRead, Tx } from '@huiyin/persistence';
import { beginning, type Standing } from './chain';
import type { Entry } from './entry';

interface JournalRow {
  readonly n: string;
  readonly fact_id: string;
  readonly publisher: string;
  readonly type: string;
  readonly appeal_id: string | null;
  readonly round: number | null;
  readonly occurred_at: Date;
  readonly fact: string;
  readonly hash: string;
}

const COLUMNS = 'n, fact_id, publisher, type, appeal_id, round, occurred_at, fact, hash';

const entryOf = (row: JournalRow): Entry => ({
  n: Number(row.n),
  factId: row.fact_id,
  publisher: row.publisher,
  type: row.type,
  appealId: row.appeal_id,
  round: row.round,
  occurredAt: row.occurred_at.toISOString(),
  fact: row.fact,
  hash: row.hash,
});

const HEAD = 'select lines, head from journal_head where tenant_id = $1';

/** A tenant's journal to be read: in a transaction of that tenant, or by who was granted to look into it. */
export type JournalRead = GrantedRead & { readonly tenantId: string };

/** Where the tenant's chain stands. */
export const standing = async (tx: JournalRead): Promise<Standing> => {
  const [row] = await tx.query<{ lines: string; head: string }>(HEAD, [tx.tenantId]);
  return row ? { lines: Number(row.lines), head: row.head } : beginning;
};

/**
 * Locks the tenant's chain until the commit, and gives where it stands with what `read` finds. What is read is said behind the
 * lock and not after its answer: it is done when the lock is held, and costs no round trip.
 */
export const lockChain = async <T>(tx: Tx, read: () => Promise<T>): Promise<{ at: Standing; found: T }> => {
  // What it throws before its first question is a rejection, too: the answer to the lock would have nobody who waits for it.
  const reading = async () => read();
  for (;;) {
    const [[row], found] = await Promise.all([tx.query<{ lines: string; head: string }>(`${HEAD} for update`, [tx.tenantId]), reading()]);
    if (row) return { at: { lines: Number(row.lines), head: row.head }, found };
    const first = [tx.tenantId, beginning.lines, beginning.head];
    await tx.query('insert into journal_head (tenant_id, lines, head) values ($1, $2, $3) on conflict do nothing', first);
  }
};

/** Those of these facts that are in the journal already. */
export const linesAmong = async (tx: Tx, factIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (factIds.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>('select fact_id as id from journal where tenant_id = $1 and fact_id = any ($2::uuid[])', [tx.tenantId, [...factIds]]);
  return new Set(rows.map(({ id }) => id));
};

const ADD = `insert into journal (tenant_id, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const ADD_LAST = `with added as (${ADD}) update journal_head set lines = $2, head = $10 where tenant_id = $1`;

/** Adds lines that follow one another; the head moves with the last of them. */
export const addEntries = (tx: Tx, entries: readonly Entry[]): void =>
  entries.forEach(({ n, factId, publisher, type, appealId, round, occurredAt, fact, hash }, at) =>
    tx.write(at === entries.length - 1 ? ADD_LAST : ADD, [tx.tenantId, n, factId, publisher, type, appealId, round, occurredAt, fact, hash]));

/** Up to `count` lines after line `n`, of one appeal where it is named. */
export const entriesAfter = async (tx: JournalRead, n: number, count: number, appealId?: string): Promise<Entry[]> => {
  const ofAppeal = appealId === undefined ? '' : 'and appeal_id = $4';
  const rows = await tx.query<JournalRow>(
    `select ${COLUMNS} from journal where tenant_id = $1 and n > $2 ${ofAppeal} order by n limit $3`,
    appealId === undefined ? [tx.tenantId, n, count] : [tx.tenantId, n, count, appealId],
  );
  return rows.map(entryOf);
};

export const countOfAppeal = async (tx: Tx, appealId: string): Promise<number> => {
  const [row] = await tx.query<{ count: string }>('select count(*) from journal where tenant_id = $1 and appeal_id = $2', [tx.tenantId, appealId]);
  return Number(row?.count ?? 0);
};
