const keyOfCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8');

interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of a Relay connection over rows that are all here, in the order of their keys: the smallest first, or the largest. */
export const pageOfRows = <T>(
  rows: readonly T[], { first, after }: Asked, keyOf: (row: T) => string, from: 'smallest' | 'largest' = 'smallest',
): { edges: { cursor: string; node: T }[]; hasNextPage: boolean; total: number } => {
  const mark = after === undefined ? undefined : keyOfCursor(after);
  const isAfter = (key: string): boolean => mark === undefined || (from === 'smallest' ? key > mark : key < mark);
  const rest = rows.filter((row) => isAfter(keyOf(row)));
  const edges = rest.slice(0, first).map((node) => ({ cursor: Buffer.from(keyOf(node)).toString('base64url'), node }));
  return { edges, hasNextPage: rest.length > first, total: rows.length };
};

/** In the order of their keys. */
export const inKeyOrder = <T>(rows: readonly T[], keyOf: (row: T) => string, from: 'smallest' | 'largest'): T[] => {
  const sign = from === 'smallest' ? 1 : -1;
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : keyOf(a) > keyOf(b) ? sign : 0));
};

/** A part of a long list: of its rows those that may be seen, the key at which it goes on, and how many rows are beyond it. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly last: string | undefined;
  readonly beyond: number;
}

/**
 * One page of a list that is read part by part, as far as the page needs. The total counts what may be seen of the first part and
 * every row beyond it: exact for all lists but very long ones. A cursor must be one of this list.
 */
export const pageOfParts = async <T>(
  read: (after: string | undefined) => Promise<Part<T>>, asked: Asked, keyOf: (row: T) => string, from: 'smallest' | 'largest',
): Promise<ReturnType<typeof pageOfRows<T>>> => {
  const first = await read(undefined);
  const rows = [...first.rows];
  const page = () => pageOfRows(inKeyOrder(rows, keyOf, from), asked, keyOf, from);
  const mark = asked.after === undefined ? undefined : keyOfCursor(asked.after);
  // What lies between the first part and the page is not read.
  const further = (last: string): string => (mark !== undefined && (from === 'smallest' ? mark > last : mark < last) ? mark : last);
  for (let { last } = first; last !== undefined && !page().hasNextPage; ) {
    const part: Part<T> = await read(further(last));
    rows.push(...part.rows);
    last = part.last;
  }
  return { ...page(), total: first.rows.length + first.beyond };
};
