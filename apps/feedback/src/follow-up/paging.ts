import { type CaseKey, isCursor, keyIn, written } from './case-key';

interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** A row of a list with what is shown of it; nothing where the asker may not see it after all. */
export interface Row<T> extends CaseKey {
  readonly shown: T | undefined;
}

export interface Edges<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly hasNextPage: boolean;
}

const cursorOf = (key: CaseKey): string => Buffer.from(written(key)).toString('base64url');

/**
 * One page of a list that goes on by key: read so many rows at a time until the page is full or the list ends, for some of them may be
 * the asker's own. A cursor that is none begins the list anew.
 */
export const pageByKey = async <T>(read: (after: CaseKey | undefined, most: number) => Promise<readonly Row<T>[]>, { first, after }: Asked): Promise<Edges<T>> => {
  const edges: { cursor: string; node: T }[] = [];
  const most = first + 1;
  let from = after !== undefined && isCursor(after) ? keyIn(Buffer.from(after, 'base64url').toString('utf8')) : undefined;
  for (let isMore = true; isMore && edges.length < most; ) {
    const rows = await read(from, most);
    edges.push(...rows.flatMap(({ shown, ...key }) => (shown === undefined ? [] : [{ cursor: cursorOf(key), node: shown }])));
    from = rows.at(-1);
    isMore = rows.length === most;
  }
  return { edges: edges.slice(0, first), hasNextPage: edges.length > first };
};
