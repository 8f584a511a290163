import type { CombinedError } from 'urql';

/** Why a question cannot be answered as it was written, in the words of the gateway: asking it again brings nothing, writing it otherwise does. */
export const badlyAsked = (error: CombinedError | undefined): string | undefined =>
  error?.graphQLErrors.find(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT')?.message;
