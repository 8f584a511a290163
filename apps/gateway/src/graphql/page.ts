import { GraphQLError } from 'graphql';
import { limits } from './limits';

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Relay's arguments as contracts take them; `first` outside 1 to 100 is an error of the document. */
export const pageOf = ({ first, after }: PageArgs): { first: number; after?: string } => {
  const size = first ?? 20;
  if (size < 1 || size > limits.first) {
    throw new GraphQLError(`first must be from 1 to ${limits.first}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return { first: size, ...(after && { after }) };
};

interface Page<N> {
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly hasNextPage: boolean;
  readonly total: number;
}

/** A page of a contract as a Relay connection. */
export const connection = <N, P extends Page<N>>(page: P): P & { pageInfo: { hasNextPage: boolean; endCursor: string | null } } => ({
  ...page,
  pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.edges.at(-1)?.cursor ?? null },
});

