import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from './context';

const badRequest = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** A subscription belongs on the websocket; by POST it would end as a surprise. */
export const noSubscriptionByHttp: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) =>
        operation?.operation === 'subscription' ? Promise.reject(badRequest('Subscriptions are served over a websocket.')) : Promise.resolve(),
    }),
};

/** We keep no documents: who asks for a kept one is told so as of any other mistake, where Apollo says 200. */
export const noPersistedQueries: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        if (request.extensions?.['persistedQuery']) response.http.status = 400;
        return Promise.resolve();
      },
    }),
};

/** Says in `extensions.unavailable` which services did not answer, so that a page can tell "none" from "not now". */
export const namesWhatIsMissing: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response: { body } }) => {
        const missing = contextValue.loaders?.missing;
        if (missing?.size && body.kind === 'single') {
          body.singleResult.extensions = { ...body.singleResult.extensions, unavailable: [...missing].sort() };
        }
        return Promise.resolve();
      },
    }),
};
