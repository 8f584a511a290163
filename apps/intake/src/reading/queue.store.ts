import type { OutputOf, ListAppeals } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { StaffAsker } from '@huiyin/policy';
import { type AppealRow, COUNT_ROWS, rowFor, SELECT_ROWS, type StoredRow } from './appeal-row.store';
import { readCursor, writeCursor } from './cursor';
import type { QueueCounts } from './queue-counts.store';
import { isOfficer, type Viewer } from './viewer';
import { holds, type Sought } from './words-condition.store';

export interface QueuePage {
  readonly tab: keyof OutputOf<typeof ListAppeals>['counts'];
  readonly first: number;
  readonly after?: string;
}

/** A condition with its own values, numbered from `$2` on; `$1` is the tenant. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const reads = (kind: string, n: number): string =>
  `select r.appeal_id from reader r where r.tenant_id = $1 and r.kind = '${kind}' and r.reader_id = any ($${n})`;

/** Which appeals somebody of the staff may read: all of the tenant, or those that name them; never one they are barred from. */
export const readableBy = (staff: StaffAsker): Condition => {
  const barred = `a.id not in (${reads('barred', 2)})`;
  if (isOfficer(staff)) return { sql: barred, values: [[staff.personId]] };
  const named = `a.id in (${reads('person', 2)} union all ${reads('head', 3)} union all ${reads('cover', 4)})`;
  const covers = staff.roles.includes('responder') ? staff.covers : [];
  return { sql: `${barred} and ${named}`, values: [[staff.personId], staff.headOf, covers] };
};

/** One page of the queue, next due first, late before all, and how many each part has. */
export const readQueue = async (tx: Tx, staff: StaffAsker, { tab, first, after }: QueuePage, counting: QueueCounts, sought?: Sought): Promise<OutputOf<typeof ListAppeals>> => {
  const may = readableBy(staff);
  const values: unknown[] = [tx.tenantId, ...may.values];
  const next = (value: unknown): string => `$${values.push(value)}`;
  const ofTab = tab === 'all' ? '' : `and a.tab = ${next(tab)}`;
  const within = `where a.tenant_id = $1 and ${may.sql} ${ofTab} ${sought ? `and ${holds(sought, next)}` : ''}`;
  const [found] = sought ? await tx.query<{ n: number }>(`${COUNT_ROWS} ${within}`, values) : [];
  const cursor = readCursor(after);
  const key = cursor && (cursor.dueKey === null ? 'infinity' : new Date(cursor.dueKey).toISOString());
  const beyond = cursor ? `and (a.due_key, a.id) > (${next(key)}::timestamptz, ${next(cursor.id)}::uuid)` : '';
  const sql = `${SELECT_ROWS} ${within} ${beyond} order by a.due_key, a.id limit ${next(first + 1)}`;
  const rows = await tx.query<StoredRow>(sql, values);
  const counts = await counting.of(tx, staff.personId, may);
  return { ...pageOf(rows, first, found?.n ?? counts[tab]), counts };
};

/** The first rows as a page; one row more than asked for tells that there is another. */
export const pageOf = (
  rows: readonly StoredRow[], first: number, total: number, kind: Viewer['kind'] = 'staff',
): { edges: { cursor: string; node: AppealRow }[]; hasNextPage: boolean; total: number } => ({
  edges: rows.slice(0, first).map((row) => ({ cursor: writeCursor(row), node: rowFor({ kind }, row) })),
  hasNextPage: rows.length > first,
  total,
});
