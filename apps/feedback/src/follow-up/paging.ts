/** One page of a Relay connection over rows that are all here, in the order of their keys. */
export const pageOfRows = <T>(
  rows: readonly T[], { first, after }: { readonly first: number; readonly after?: string | undefined }, keyOf: (row: T) => string,
): { edges: { cursor: string; node: T }[]; hasNextPage: boolean; total: number } => {
  const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString('utf8');
  const rest = rows.filter((row) => keyOf(row) > from);
  const edges = rest.slice(0, first).map((node) => ({ cursor: Buffer.from(keyOf(node)).toString('base64url'), node }));
  return { edges, hasNextPage: rest.length > first, total: rows.length };
};
