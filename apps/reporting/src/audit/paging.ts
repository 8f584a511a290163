import { isId, type Refusal, refuse } from '@huiyin/kernel';

/** A place in a list of the newest first: what comes after it is older. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** Where a page begins; undefined for the first one. */
export const cursorIn = (after: string | undefined): Cursor | undefined | Refusal => {
  if (after === undefined) return undefined;
  const [at = '', id] = after.split(' ');
  return isId(id) && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : refuse('field-malformed', { field: 'after' });
};

interface Row {
  readonly id: string;
  readonly at: string;
}

export interface PageOf<R> {
  readonly edges: { readonly cursor: string; readonly node: R }[];
  readonly hasNextPage: boolean;
  readonly total: number;
}

/** A page of rows of which one more than asked for was read, to know whether there is a next one. */
export const pageOfRows = <R extends Row>(rows: readonly R[], { first }: Asked, total: number): PageOf<R> => ({
  edges: rows.slice(0, first).map((node) => ({ cursor: `${node.at} ${node.id}`, node })),
  hasNextPage: rows.length > first,
  total,
});
