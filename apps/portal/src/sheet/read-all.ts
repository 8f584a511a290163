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

/** As many as one takes on paper: some 150 leaves. More are not read, and it is said that there are more. */
export const MOST_ON_PAPER = 5_000;

/**
 * As many as one file takes. They are read 100 at a time, one page after the other: 500 questions, about a minute. A row of the desk
 * takes some 4 kB of the browser, 3 kB of which its cache keeps until the page is left: 200 MB. Twice as many would be more than
 * an office computer spares, and slower by more than twice.
 */
export const MOST_IN_FILE = 50_000;

export interface WholeList<N> {
  readonly rows: readonly N[];
  /** How many there are; more than `rows` where the list is longer than what was asked for. */
  readonly total: number;
}

/** All pages of a list, up to `most` rows. A row that moved to a later page meanwhile is there once. */
export const readAll = async <N extends { readonly id: string }>(read: ReadPage<N>, most: number, onRows: (count: number) => void = () => undefined): Promise<WholeList<N>> => {
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
