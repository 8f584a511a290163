import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, type CombinedError, type OperationResult, useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import type { TypedDocumentString } from '../../generated/desk';
import type { Page } from '../../sheet/read-all';
import { askAnew } from './ask-anew';
import { isForbidden } from './forbidden';
import { type AskPage, OpenPages, type PagesState } from './pages';

/** The most that one question may ask for. */
export const PAGE = 100;
export type Paged<V> = V & { first: number; after?: string | null };

interface Told<T, N> {
  readonly of: string;
  readonly state: PagesState<N>;
  /** What the first page says besides its rows. */
  readonly data?: T | undefined;
  readonly error?: CombinedError | undefined;
}

export interface Pages<T, N> extends PagesState<N>, Pick<Told<T, N>, 'data' | 'error'> {
  /** Names the list: another one stands anew. */
  readonly of: string;
  readonly again: () => void;
  readonly more: () => void;
  readonly ahead: () => void;
}

const unasked = { items: [], total: 0, loading: true, failed: false, next: 'none' } as const satisfies PagesState<never>;

/** Asks the client for a page and stays with it: what the cache learns is told too. */
const stay = <T, V extends Record<string, unknown>>(client: Client, document: TypedDocumentString<T, V>, variables: V, hear: (result: OperationResult<T>) => void) => {
  let operation: OperationResult['operation'] | undefined;
  const { unsubscribe } = pipe(
    client.query<T>(document.toString(), variables, { requestPolicy: 'cache-and-network' }),
    subscribe((result) => {
      operation = result.operation;
      hear(result);
    }),
  );
  return {
    close: unsubscribe,
    again: () => operation && askAnew(client, operation),
  };
};

/** Reads a list a page at a time, as far as somebody went. `variables` are those without `first` and `after`. */
export const usePages = <T, V extends Record<string, unknown>, N extends { readonly id: string }>(
  document: TypedDocumentString<T, Paged<V>>, variables: V, pageOf: (data: T) => Page<N>, pause = false,
): Pages<T, N> => {
  const client = useClient();
  const of = JSON.stringify(variables);
  const [told, tell] = useState<Told<T, N>>({ of, state: unasked });
  const latest = useRef({ variables, pageOf });
  latest.current = { variables, pageOf };
  const pages = useRef<OpenPages<N> | undefined>(undefined);
  useEffect(() => {
    if (pause) return undefined;
    const asked = latest.current.variables;
    let first: Pick<Told<T, N>, 'data' | 'error'> = {};
    const ask: AskPage<N> = (after, hear) =>
      stay(client, document, { ...asked, first: PAGE, after }, ({ data, error }) => {
        if (after === null) first = { data, error };
        hear({ page: data ? latest.current.pageOf(data) : undefined, failed: error !== undefined, gone: isForbidden(error) });
      });
    const opened = new OpenPages(ask, (state) => tell({ of, state, ...first }));
    pages.current = opened;
    return () => opened.close();
  }, [client, document, of, pause]);
  const again = useCallback(() => pages.current?.again(), []);
  const more = useCallback(() => pages.current?.more(), []);
  const ahead = useCallback(() => pages.current?.ahead(), []);
  const { state, data, error } = told.of === of && !pause ? told : { state: unasked };
  return { ...state, data, error, of, again, more, ahead };
};
