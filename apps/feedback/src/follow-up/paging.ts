interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** One page of a Relay connection over rows that are all here, in the order of their keys: the smallest first, or the largest. */
export const pageOfRows = <T>(
  rows: readonly T[], { first, after }: Asked, keyOf: (row: T) => string, from: 'smallest' | 'largest' = 'smallest',
): { edges: { cursor: string; node: T }[]; hasNextPage: boolean; total: number } => {
  const mark = after === undefined ? undefined : Buffer.from(after, 'base64url').toString('utf8');
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
