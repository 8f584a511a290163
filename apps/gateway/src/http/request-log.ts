import { inWork } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const logger = new Logger('Http');
const NAME = /^[A-Za-z_]\w{0,63}$/;

/** What the client calls its GraphQL operation; of the document and its variables nothing is told. */
const operationOf = (body: unknown): string | undefined => {
  const name = typeof body === 'object' && body !== null && 'operationName' in body ? body.operationName : undefined;
  return typeof name === 'string' && NAME.test(name) ? name : undefined;
};

/** One line for each request with its correlation id; pages and health are for debugging alone. */
export const logRequests = (fastify: Fastify): void => {
  fastify.addHook('onResponse', (request, reply, done) => {
    const correlationId = String(reply.getHeader('x-correlation-id') ?? '');
    const { url: route } = request.routeOptions;
    const line = { method: request.method, route, operation: operationOf(request.body), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
    inWork({ correlationId }, () => logger[route === '/graphql' ? 'log' : 'debug'](line, 'request answered'));
    done();
  });
};
