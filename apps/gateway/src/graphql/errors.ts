import { unwrapResolverError } from '@apollo/server/errors';
import { FaultError } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Language, requestScope } from '../auth/request-scope';
import { type FaultCode, faultPhrase } from '../phrases/faults';

const logger = new Logger('GraphQL');

/** Faults of the caller's document: their words help who writes documents, and tell nothing about our inside. */
const ofDocument = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);

const withoutHints = (message: string): string => message.replace(/ Did you mean .*$/s, '').slice(0, 500);

const faultIn = (error: unknown): FaultError | undefined => {
  const inner = unwrapResolverError(error);
  if (inner instanceof FaultError) return inner;
  // Thrown before an operation runs it has no path, and Apollo leaves it wrapped.
  if (inner instanceof GraphQLError && inner.originalError instanceof FaultError) return inner.originalError;
  return inner instanceof Error && inner.cause instanceof FaultError ? inner.cause : undefined;
};

const shown = (code: FaultCode, path: GraphQLFormattedError['path']): GraphQLFormattedError => {
  const scope = requestScope.getStore();
  const language: Language = scope?.language ?? 'zh-CN';
  return { message: faultPhrase(language, code), ...(path && { path }), extensions: { code, ...(scope && { correlationId: scope.correlationId }) } };
};

/** What leaves the gateway of an error: a fault by its name, a document's own mistake, or nothing but a number to ask about. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const fault = faultIn(error);
  if (fault && fault.fault !== 'INTERNAL') {
    logger.debug({ fault: fault.fault, path: formatted.path }, 'request refused');
    return shown(fault.fault, formatted.path);
  }
  const code = formatted.extensions?.['code'];
  if (!fault && typeof code === 'string' && ofDocument.has(code) && !/call stack/i.test(formatted.message)) {
    const field = formatted.extensions?.['field'];
    return { message: withoutHints(formatted.message), ...(formatted.locations && { locations: formatted.locations }), extensions: { code, ...(typeof field === 'string' && { field }) } };
  }
  logger.error({ err: unwrapResolverError(error), path: formatted.path }, 'request failed');
  return shown('INTERNAL', formatted.path);
};

/** The same for errors on a websocket, which Apollo does not see. */
export const formatSocketError = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error);

/** A fault thrown before an operation runs, as Apollo wants it. */
export const asHttpError = (fault: FaultError): GraphQLError =>
  new GraphQLError(fault.fault, { originalError: fault, extensions: { code: fault.fault, http: { status: fault.fault === 'FORBIDDEN' ? 403 : 401 } } });
