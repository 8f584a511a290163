import type { CombinedError } from 'urql';

/** What one may not see looks as if it were not there: asking again brings nothing, and what was read before is not shown any more. */
export const isForbidden = (error: CombinedError | undefined): boolean => error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
