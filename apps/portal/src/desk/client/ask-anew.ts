import type { Client, GraphQLRequest } from '@urql/core';

/**
 * Asks past the cache what somebody hears the answers of: they keep what they have until then, and where it fails. Nothing is asked
 * for who is gone. What is on its way may be of before and is given up for it, which the client does for what is said twice at once.
 */
export const askAnew = (client: Client, request: GraphQLRequest): void => {
  const operation = client.createRequestOperation('query', request, { requestPolicy: 'network-only' });
  client.reexecuteOperation(operation);
  client.reexecuteOperation(operation);
};
