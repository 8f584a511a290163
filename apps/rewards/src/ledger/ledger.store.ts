import type { Tx } from '@huiyin/persistence';
import { balanced, type Book, type Entry } from './ledger';

const ACCOUNTS = 'insert into ledger_account (tenant_id, book, account) select $1, $2, unnest($3::text[]) on conflict do nothing';

const ENTER = `
  with entered as (
    insert into ledger_entry (tenant_id, id, book, key, occurred_at, reverses) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, key) do nothing returning id
  ), legs as (
    insert into ledger_leg (tenant_id, entry_id, book, account, amount)
    select $1, e.id, $3, l.account, l.amount from entered e, unnest($7::text[], $8::bigint[]) as l (account, amount)
  )
  select id from entered`;

/** Makes the accounts of an entry where they are not there, and gives the values of `ENTER`. */
const readyToEnter = (tx: Tx, entry: Entry): unknown[] => {
  const { id, book, key, occurredAt, reverses = null, legs } = balanced(entry);
  const accounts = legs.map(({ account }) => account);
  tx.write(ACCOUNTS, [tx.tenantId, book, [...accounts].sort()]);
  return [tx.tenantId, id, book, key, occurredAt, reverses, accounts, legs.map(({ amount }) => amount)];
};

/** Enters what was not entered before under its key: true the first time, false ever after. */
export const enter = async (tx: Tx, entry: Entry): Promise<boolean> => (await tx.query(ENTER, readyToEnter(tx, entry))).length > 0;

/** As `enter`, of what has its key for the first time: nobody waits for it, so that it travels with the commit. */
export const enterNew = (tx: Tx, entry: Entry): void => tx.write(ENTER, readyToEnter(tx, entry));

/** Locks an account until the transaction ends, so that what was decided on its balance stays true; made where it was not there. */
export const lockAccount = async (tx: Tx, book: Book, account: string): Promise<void> => {
  tx.write(ACCOUNTS, [tx.tenantId, book, [account]]);
  await tx.query('select from ledger_account where tenant_id = $1 and book = $2 and account = $3 for update', [tx.tenantId, book, account]);
};

/** What accounts come to now, by account; none of them is left out. */
export const balancesIn = async (tx: Tx, book: Book, accounts: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query<{ account: string; balance: string }>(
    'select account, sum(amount) as balance from ledger_leg where tenant_id = $1 and book = $2 and account = any ($3::text[]) group by account',
    [tx.tenantId, book, [...accounts]],
  );
  const found = new Map(rows.map(({ account, balance }) => [account, Number(balance)]));
  return new Map(accounts.map((account) => [account, found.get(account) ?? 0]));
};

/** Entries by their ids, with their legs. */
export const entriesIn = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> => {
  const rows = await tx.query<Omit<Entry, 'legs' | 'reverses'> & { reverses: string | null; accounts: string[]; amounts: string[] }>(
    `select e.id, e.book, e.key, e.occurred_at as "occurredAt", e.reverses, array_agg(l.account order by l.account) as accounts, array_agg(l.amount::text order by l.account) as amounts
     from ledger_entry e join ledger_leg l on l.tenant_id = e.tenant_id and l.entry_id = e.id
     where e.tenant_id = $1 and e.id = any ($2::uuid[]) group by e.tenant_id, e.id`,
    [tx.tenantId, [...ids]],
  );
  return new Map(rows.map(({ accounts, amounts, reverses, ...entry }) => {
    const legs = accounts.map((account, at) => ({ account, amount: Number(amounts[at]) }));
    return [entry.id, { ...entry, legs, ...(reverses && { reverses }) }];
  }));
};
