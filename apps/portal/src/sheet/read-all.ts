/** One page of a connection, as documents ask for it. */
export interface Page<N> {
  readonly total: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: N }[];
}

/** Reads the page after a cursor, once. */
export type ReadPage<N> = (after: string | null) => Promise<Page<N>>;

/** A list that is on the page already, whole. */
export const onePage = <N>(rows: readonly N[]): ReadPage<N> => () =>
  Promise.resolve({ total: rows.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: rows.map((node) => ({ node })) });

/** As many as one sheet takes: more are not read, and it is said that there are more. */
export const MOST_ROWS = 5_000;

export interface WholeList<N> {
  readonly rows: readonly N[];
  /** How many there are; more than `rows` where the list is longer than a sheet. */
  readonly total: number;
}

/** All pages of a list, up to `most` rows. A row that moved to a later page meanwhile is there once. */
export const readAll = async <N extends { readonly id: string }>(read: ReadPage<N>, onRows: (count: number) => void = () => undefined, most = MOST_ROWS): Promise<WholeList<N>> => {
  const rows = new Map<string, N>();
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo, total } = await read(after);
    for (const { node } of edges) rows.set(node.id, node);
    onRows(rows.size);
    const goesOn = pageInfo.hasNextPage && pageInfo.endCursor !== null && pageInfo.endCursor !== after;
    if (!goesOn || rows.size >= most) return { rows: [...rows.values()].slice(0, most), total: goesOn || rows.size > most ? Math.max(total, rows.size) : rows.size };
    after = pageInfo.endCursor;
  }
};
