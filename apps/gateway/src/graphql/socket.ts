import { FaultError, newCorrelationId } from '@huiyin/messaging';
import { GraphQLError, type GraphQLSchema, Kind, parse, specifiedRules, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { languageOf, requestScope } from '../auth/request-scope';
import type { ContextOf } from './context-of';
import { formatSocketError } from './errors';
import { limits, maxTokens, nestsTooDeep, withinLimits } from './limits';

const most = 50;
/** What graphql-ws names Forbidden: its clients come back with the token that they have then. */
const COME_BACK = 4403;

const refused = (message: string, code = 'BAD_REQUEST'): GraphQLError[] => [new GraphQLError(message, { extensions: { code } })];
/** As Apollo names what is wrong with a document; unnamed it would pass for a surprise. */
const named = (errors: readonly GraphQLError[], code: string): GraphQLError[] => errors.flatMap(({ message }) => refused(message, code));

/** A websocket carries subscriptions only, under the same limits as HTTP. */
const problemsOf = (schema: GraphQLSchema, query: string): GraphQLError[] => {
  if (nestsTooDeep(query)) return refused('The document is too large.');
  try {
    const document = parse(query, { maxTokens });
    const other = document.definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'subscription');
    return other ? refused('Only subscriptions are served over a websocket.') : named(validate(schema, document, [...specifiedRules, withinLimits]), 'GRAPHQL_VALIDATION_FAILED');
  } catch (error) {
    return error instanceof GraphQLError ? named([error], 'GRAPHQL_PARSE_FAILED') : refused('The document cannot be read.');
  }
};

const shown = (errors: readonly GraphQLError[]): GraphQLError[] =>
  errors.map((error) => {
    const { message, extensions } = formatSocketError(error);
    return new GraphQLError(message, { path: error.path, ...(extensions && { extensions }) });
  });

const isSessionOver = ({ originalError }: GraphQLError): boolean => originalError instanceof FaultError && originalError.fault === 'UNAUTHENTICATED';

/** Subscriptions over graphql-ws at `/graphql`; who asks is in the connection's parameters. Returns how to end them. */
export const serveSubscriptions = (server: Server, schema: GraphQLSchema, contexts: ContextOf): (() => Promise<void>) => {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: limits.bodyBytes });
  const serving = useServer(
    {
      schema,
      connectionInitWaitTimeout: 5_000,
      context: ({ connectionParams }) => contexts.socket(connectionParams ?? {}),
      onSubscribe: ({ connectionParams, subscriptions }, _id, { query }) => {
        requestScope.enterWith({ correlationId: newCorrelationId(), language: languageOf(String(connectionParams?.['language'] ?? '')) });
        if (Object.keys(subscriptions).length > most) return refused(`One connection carries at most ${most} subscriptions.`);
        const problems = problemsOf(schema, query);
        return problems.length > 0 ? problems : undefined;
      },
      onError: ({ extra }, _id, _payload, errors) => {
        // The token that ended is that of the whole connection.
        if (errors.some(isSessionOver)) extra.socket.close(COME_BACK, 'UNAUTHENTICATED');
        return shown(errors);
      },
      onNext: (_socket, _id, _payload, _args, result) => (result.errors ? { ...result, errors: shown(result.errors) } : undefined),
    },
    sockets,
  );
  return async () => {
    await serving.dispose();
  };
};
