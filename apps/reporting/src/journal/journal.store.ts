import type { Tx } from '@huiyin/persistence';
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

/** Where the tenant's chain stands. */
export const standing = async (tx: Tx): Promise<Standing> => {
  const [row] = await tx.query<{ lines: string; head: string }>(HEAD, [tx.tenantId]);
  return row ? { lines: Number(row.lines), head: row.head } : beginning;
};

/** As `standing`, and until the commit no other transaction adds a line. */
export const lockStanding = async (tx: Tx): Promise<Standing> => {
  for (;;) {
    const [row] = await tx.query<{ lines: string; head: string }>(`${HEAD} for update`, [tx.tenantId]);
    if (row) return { lines: Number(row.lines), head: row.head };
    const first = [tx.tenantId, beginning.lines, beginning.head];
    await tx.query('insert into journal_head (tenant_id, lines, head) values ($1, $2, $3) on conflict do nothing', first);
  }
};

/** Adds a line and moves the head, in one statement; a fact that is in the journal already adds nothing. */
export const addEntry = async (tx: Tx, entry: Entry): Promise<void> => {
  const { n, factId, publisher, type, appealId, round, occurredAt, fact, hash } = entry;
  await tx.query(
    `with added as (
       insert into journal (tenant_id, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (tenant_id, fact_id) do nothing returning n, hash
     )
     update journal_head set lines = added.n, head = added.hash from added where tenant_id = $1`,
    [tx.tenantId, n, factId, publisher, type, appealId, round, occurredAt, fact, hash],
  );
};

/** Up to `count` lines after line `n`, of one appeal where it is named. */
export const entriesAfter = async (tx: Tx, n: number, count: number, appealId?: string): Promise<Entry[]> => {
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
