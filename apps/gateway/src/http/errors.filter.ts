import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { requestScope } from '../auth/request-scope';

const logger = new Logger('Http');

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** What is told of an error that is not GraphQL's. */
export const told = (status: number, correlationId = requestScope.getStore()?.correlationId): object => {
  const extensions = { code: status === 500 ? 'INTERNAL' : 'BAD_REQUEST', correlationId };
  return { errors: [{ message: messageOf(status), extensions }] };
};

const messageOf = (status: number): string => (status === 413 ? 'The request is too large.' : 'The request cannot be read.');

/**
 * Nest would log every error with its stack, expected ones too, and tell HTTP callers more than they need. Here those of
 * GraphQL pass to `formatError`, which knows them, and those before it (a body too large) leave by their code alone.
 */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const status = statusOf(error);
    if (status === 500) logger.error({ err: error }, 'request failed');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.code(status).send(told(status));
  }
}
