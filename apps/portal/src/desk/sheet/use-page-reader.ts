import { useClient } from 'urql';
import type { TypedDocumentString } from '../../generated/desk';
import type { Page, ReadPage } from '../../sheet/read-all';
import { PAGE, type Paged } from '../client/use-pages';

/** Reads a list page by page from the server, not from what the page has. `variables` are those without `first` and `after`. */
export const usePageReader = <T, V extends Record<string, unknown>, N>(
  document: TypedDocumentString<T, Paged<V>>, variables: V, pageOf: (data: T) => Page<N>,
): ReadPage<N> => {
  const client = useClient();
  return async (after) => {
    const { data, error } = await client.query<T>(document.toString(), { ...variables, first: PAGE, after }, { requestPolicy: 'network-only' }).toPromise();
    if (error || !data) throw error ?? new Error('no answer');
    return pageOf(data);
  };
};
