/** Two books that never mix: points of persons and units, money in fen. */
export type Book = 'points' | 'money';

/** One side of an entry: a whole number of points or fen, never zero. */
export interface Leg {
  readonly account: string;
  readonly amount: number;
}

/** What happened once, as it moved between accounts; it stands as written, and what was wrong is reversed. */
export interface Entry {
  readonly id: string;
  readonly book: Book;
  /** What it follows from, unique in a tenant: `<ruleId>:<factId>`, `reversal:<entryId>`. */
  readonly key: string;
  readonly legs: readonly Leg[];
  readonly occurredAt: Date;
  /** The entry that this one takes back. */
  readonly reverses?: string;
}

/** Moves an amount from one account to another. */
export const moved = (from: string, to: string, amount: number): readonly Leg[] => [{ account: from, amount: -amount }, { account: to, amount }];

/** Throws where the legs are no entry: not whole, not two accounts at least, or a sum other than zero. */
export const balanced = (entry: Entry): Entry => {
  const { key, legs } = entry;
  const accounts = new Set(legs.map(({ account }) => account));
  if (legs.some(({ amount }) => !Number.isSafeInteger(amount) || amount === 0)) throw new Error(`entry ${key} moves no whole number`);
  if (accounts.size < 2 || accounts.size < legs.length) throw new Error(`entry ${key} names an account twice, or only one`);
  if (legs.reduce((sum, { amount }) => sum + amount, 0) !== 0) throw new Error(`entry ${key} does not sum to zero`);
  return entry;
};

export const reversalKey = (entryId: string): string => `reversal:${entryId}`;

/** Takes an entry back: the same legs the other way round. There is one of each entry, by its key. */
export const reversalOf = ({ id: reverses, book, legs }: Entry, id: string, occurredAt: Date): Entry =>
  ({ id, book, key: reversalKey(reverses), legs: legs.map(({ account, amount }) => ({ account, amount: -amount })), occurredAt, reverses });

/** What each account comes to: the sum over all entries, in whichever order. An account that was never named is not there. */
export const balancesOf = (entries: readonly Pick<Entry, 'legs'>[]): ReadonlyMap<string, number> => {
  const balances = new Map<string, number>();
  for (const { account, amount } of entries.flatMap(({ legs }) => legs)) balances.set(account, (balances.get(account) ?? 0) + amount);
  return balances;
};
