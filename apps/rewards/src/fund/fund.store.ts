import type { ListFundEntries, OutputOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { balancesIn } from '../ledger/ledger.store';
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

/** What of each fund is granted and not paid yet, and what is paid. */
export const spentByFund = async (tx: Tx): Promise<ReadonlyMap<string, { readonly granted: number; readonly paid: number }>> => {
  const rows = await tx.query<{ fundId: string; granted: number; paid: number }>(
    `select fund_id as "fundId", coalesce(sum(fen) filter (where state in ('granted', 'claimed')), 0)::float8 as granted, coalesce(sum(fen) filter (where state = 'paid'), 0)::float8 as paid
     from award where tenant_id = $1 group by fund_id`, [tx.tenantId],
  );
  return new Map(rows.map(({ fundId, ...spent }) => [fundId, spent]));
};

const ENTRIES = `
  select e.id, e.occurred_at as at, l.amount::float8 as fen, a.suggestion_id as "suggestionId",
    case when e.reverses is not null then 'reversed' when a.id is not null then 'granted' else 'opened' end as kind
  from ledger_leg l
    join ledger_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
    left join award a on a.tenant_id = e.tenant_id and a.entry_id = coalesce(e.reverses, e.id)
  where l.tenant_id = $1 and l.book = 'money' and l.account = $2 order by e.occurred_at desc, e.id desc limit 1000`;

/** What moved in a fund, the newest first. */
export const fundEntries = async (tx: Tx, fundId: string): Promise<Entry[]> => {
  const rows = await tx.query<Omit<Entry, 'at'> & { at: Date }>(ENTRIES, [tx.tenantId, accounts.fund(fundId)]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
