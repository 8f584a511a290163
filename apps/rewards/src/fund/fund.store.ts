import type { ListFundEntries, OutputOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { balancesIn, lockAccount } from '../ledger/ledger.store';
import { accounts } from './accounts';

export interface FundRow {
  readonly id: string;
  readonly purpose: string;
  readonly fen: number;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly entryId: string;
}
type Entry = OutputOf<typeof ListFundEntries>['edges'][number]['node'];

const SELECT = `select id, purpose, fen::float8 as fen, opened_at as "openedAt", opened_by as "openedBy", entry_id as "entryId" from fund where tenant_id = $1`;

export const addFund = (tx: Tx, { id, purpose, fen, openedAt, openedBy, entryId }: FundRow): void =>
  tx.write('insert into fund (tenant_id, id, purpose, fen, opened_at, opened_by, entry_id) values ($1, $2, $3, $4, $5, $6, $7)', [
    tx.tenantId, id, purpose, fen, openedAt, openedBy, entryId,
  ]);

export const fundById = async (tx: Tx, id: string): Promise<FundRow | undefined> => (await tx.query<FundRow>(`${SELECT} and id = $2`, [tx.tenantId, id]))[0];

export const allFunds = (tx: Tx): Promise<FundRow[]> => tx.query<FundRow>(`${SELECT} order by opened_at desc, id desc limit 200`, [tx.tenantId]);

/** What the ledger says is left in a fund. */
export const balanceOf = async (tx: Tx, fundId: string): Promise<number> => (await balancesIn(tx, 'money', [accounts.fund(fundId)])).get(accounts.fund(fundId)) ?? 0;

/** As `balanceOf`, and true until the transaction ends: two grants at once do not spend the same money. */
export const balanceBehindLock = async (tx: Tx, fundId: string): Promise<number> => {
  // The second statement sees what the first one waited for.
  const [, left] = await Promise.all([lockAccount(tx, 'money', accounts.fund(fundId)), balanceOf(tx, fundId)]);
  return left;
};

/** What of each fund is granted and not paid yet, and what is paid. */
export const spentByFund = async (tx: Tx): Promise<ReadonlyMap<string, { readonly granted: number; readonly paid: number }>> => {
  const rows = await tx.query<{ fundId: string; granted: number; paid: number }>(
    `select fund_id as "fundId", coalesce(sum(fen) filter (where state in ('granted', 'claimed')), 0)::float8 as granted, coalesce(sum(fen) filter (where state = 'paid'), 0)::float8 as paid
     from award where tenant_id = $1 group by fund_id`, [tx.tenantId],
  );
  return new Map(rows.map(({ fundId, ...spent }) => [fundId, spent]));
};

const LEGS = `
  from ledger_leg l join ledger_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
  where l.tenant_id = $1 and l.book = 'money' and l.account = $2`;
const ENTRIES = `
  select m.id, m.at, m.fen, a.suggestion_id as "suggestionId",
    case when m.reverses is not null then 'reversed' when a.id is not null then 'granted' else 'opened' end as kind
  from (select e.id, e.occurred_at as at, l.amount::float8 as fen, e.reverses ${LEGS}
      and ($3::timestamptz is null or (e.occurred_at, e.id) < ($3, $4::uuid)) order by e.occurred_at desc, e.id desc limit $5) m
    left join award a on a.tenant_id = $1 and a.entry_id = coalesce(m.reverses, m.id)
  order by m.at desc, m.id desc`;

/** What moved in a fund, the newest first, from the one after an entry on; an entry that is not of this fund begins anew. */
export const fundEntries = async (tx: Tx, fundId: string, after: string | undefined, most: number): Promise<Entry[]> => {
  const account = accounts.fund(fundId);
  const [from] = after === undefined ? [] : await tx.query<{ at: Date }>(`select e.occurred_at as at ${LEGS} and e.id = $3`, [tx.tenantId, account, after]);
  const rows = await tx.query<Omit<Entry, 'at'> & { at: Date }>(ENTRIES, [tx.tenantId, account, from?.at ?? null, from ? after : null, most]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

export const countEntries = async (tx: Tx, fundId: string): Promise<number> =>
  (await tx.query<{ total: number }>(`select count(*)::int as total ${LEGS}`, [tx.tenantId, accounts.fund(fundId)]))[0]?.total ?? 0;
