interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}
interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
  readonly total: number;
}

/** One page of a Relay connection over rows that are all here, in their order. A cursor that is not among them begins anew. */
export const pageOfRows = <T>(rows: readonly T[], { first, after }: Asked, keyOf: (row: T) => string): Page<T> => {
  const from = after === undefined ? 0 : rows.findIndex((row) => keyOf(row) === after) + 1;
  const edges = rows.slice(from, from + first).map((node) => ({ cursor: keyOf(node), node }));
  return { edges, hasNextPage: rows.length > from + first, total: rows.length };
};
