import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError } from 'graphql';
import { maxTokens, withinLimits } from './limits';
import type { ContextOf } from './context-of';
import { formatError } from './errors';
import { typeDefs } from './sources';
import { wireNames } from './wire-names';

const badRequest = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** A subscription belongs on the websocket; by POST it would end as a surprise. */
const noSubscriptionByHttp: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) =>
        operation?.operation === 'subscription' ? Promise.reject(badRequest('Subscriptions are served over a websocket.')) : Promise.resolve(),
    }),
};

/** How Apollo is run: schema first, limited, masked, without its landing page. */
export const graphqlOptions = (contexts: ContextOf, production: boolean): ApolloDriverConfig => {
  const sdl = typeDefs();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: sdl,
    resolvers: wireNames(sdl),
    context: contexts.request.bind(contexts),
    formatError,
    validationRules: [withinLimits],
    parseOptions: { maxTokens },
    plugins: [noSubscriptionByHttp],
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    playground: false,
    graphiql: false,
  };
};
