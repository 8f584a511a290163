import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError, type GraphQLFormattedError, Kind, parse, specifiedRules, validate } from 'graphql';
import type { Context as SocketContext, SubscribePayload } from 'graphql-ws';
import { limits, nestsTooDeep, withinLimits } from './limits';
import type { ContextOf } from './context-of';
import { formatError, formatSocketError } from './errors';
import { typeDefs } from './sources';
import { wireNames } from './wire-names';

const badRequest = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** A subscription belongs on the websocket; by POST it would end as a surprise. */
const noSubscriptionByHttp: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) =>
        operation.operation === 'subscription' ? Promise.reject(badRequest('Subscriptions are served over a websocket.')) : Promise.resolve(),
    }),
};

type Schema = NonNullable<ApolloDriverConfig['schema']>;

/** A websocket carries subscriptions only, under the same limits as HTTP. */
const checkSubscription = (schema: Schema, { query }: SubscribePayload): readonly GraphQLError[] | undefined => {
  if (query.length > limits.bodyBytes || nestsTooDeep(query)) return [badRequest('The document is too large.')];
  try {
    const document = parse(query, { maxTokens: 2_000 });
    const other = document.definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'subscription');
    if (other) return [badRequest('Only subscriptions are served over a websocket.')];
    const problems = validate(schema, document, [...specifiedRules, withinLimits]);
    return problems.length > 0 ? problems : undefined;
  } catch (error) {
    return [error instanceof GraphQLError ? error : badRequest('The document cannot be read.')];
  }
};

const shown = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map(formatSocketError);

/** How Apollo is run: schema first, limited, masked, without its landing page. */
export const graphqlOptions = (contexts: ContextOf, production: boolean): ApolloDriverConfig => {
  const sdl = typeDefs();
  let schema: Schema | undefined;
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: sdl,
    resolvers: wireNames(sdl),
    transformSchema: (built) => (schema = built),
    context: contexts.request.bind(contexts),
    formatError,
    validationRules: [withinLimits],
    parseOptions: { maxTokens: 2_000 },
    plugins: [noSubscriptionByHttp],
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    playground: false,
    graphiql: false,
    subscriptions: {
      'graphql-ws': {
        connectionInitWaitTimeout: 5_000,
        context: ({ connectionParams }: SocketContext) => contexts.socket(connectionParams ?? {}),
        onSubscribe: (_socket: SocketContext, _id: string, payload: SubscribePayload) => {
          const problems = schema && checkSubscription(schema, payload);
          return problems && [...problems];
        },
        onError: (_socket: SocketContext, _id: string, _payload: unknown, errors: readonly GraphQLError[]) => shown(errors),
        onNext: (_socket: SocketContext, _id: string, _payload: unknown, _args: unknown, result: { errors?: readonly GraphQLError[] }) =>
          result.errors ? { ...result, errors: shown(result.errors) } : undefined,
      },
    },
  };
};
