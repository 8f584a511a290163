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

/** As `standing`, and until the commit no other transaction adds a line; `known` are those of the facts that are in the journal already. */
export const lockStanding = async (tx: Tx, factIds: readonly string[]): Promise<{ at: Standing; known: ReadonlySet<string> }> => {
  const KNOWN = '(select array_agg(fact_id) from journal where tenant_id = $1 and fact_id = any ($2::uuid[])) as known';
  for (;;) {
    const [row] = await tx.query<{ lines: string; head: string; known: string[] | null }>(
      `select lines, head, ${KNOWN} from journal_head where tenant_id = $1 for update`,
      [tx.tenantId, factIds],
    );
    if (row) return { at: { lines: Number(row.lines), head: row.head }, known: new Set(row.known) };
    const first = [tx.tenantId, beginning.lines, beginning.head];
    await tx.query('insert into journal_head (tenant_id, lines, head) values ($1, $2, $3) on conflict do nothing', first);
  }
};

/** Adds lines that follow one another and moves the head, in one statement. */
export const addEntries = (tx: Tx, entries: readonly Entry[]): void => {
  const last = entries.at(-1);
  if (!last) return;
  const rows = entries.map(({ factId: fact_id, appealId: appeal_id, occurredAt: occurred_at, ...entry }) => ({ ...entry, fact_id, appeal_id, occurred_at }));
  tx.write(
    `with added as (
       insert into journal (tenant_id, ${COLUMNS})
       select $1, ${COLUMNS} from jsonb_to_recordset($2::jsonb) as line (
         n bigint, fact_id uuid, publisher text, type text, appeal_id uuid, round integer, occurred_at timestamptz, fact text, hash text
       )
     )
     update journal_head set lines = $3, head = $4 where tenant_id = $1`,
    [tx.tenantId, JSON.stringify(rows), last.n, last.hash],
  );
};

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
