import helmet from '@fastify/helmet';
import { Broker, FaultError, inWork, newCorrelationId } from '@huiyin/messaging';
import { Health, TokenVerifier } from '@huiyin/service';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EndedSessions } from '../auth/ended-sessions';
import { languageOf, requestScope } from '../auth/request-scope';
import { nestsTooDeep } from '../graphql/limits';
import type { FastifyReply } from 'fastify';
import { ContentSecurity } from './content-security';
import { told } from './errors.filter';
import { isFromHere } from './from-here';
import { overallHealth } from './overall-health';
import { PortalFiles } from './portal-files';
import { logRequests } from './request-log';
import type { Settings } from './settings';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Every request runs with its own correlation id, said back, and the language that its words are in. */
const scopeRequests = (fastify: Fastify): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    const correlationId = newCorrelationId();
    void reply.header('x-correlation-id', correlationId);
    requestScope.run({ correlationId, language: languageOf(request.headers['accept-language']) }, () => inWork({ correlationId }, done));
  });
};

/** An address that cannot be read comes before every hook: told as any other error. */
export const tellUnroutable = (_error: unknown, _request: unknown, reply: Pick<FastifyReply, 'code' | 'header' | 'send'>): void => {
  const correlationId = newCorrelationId();
  void reply.header('x-correlation-id', correlationId);
  void reply.code(400);
  void reply.send(told(400, correlationId));
};

/** A document whose brackets would end the parser is refused before it is parsed. */
const refuseDeepBrackets = (fastify: Fastify): void => {
  fastify.addHook('preHandler', (request, reply, done) => {
    const queries = [request.body, request.query].map((part) => (part as { query?: unknown } | null | undefined)?.query);
    if (!queries.some((query) => typeof query === 'string' && nestsTooDeep(query))) return done();
    void reply.code(400).send({ errors: [{ message: 'The document nests too deep.', extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
  });
};

/** The gateway's port is the public one: its metrics are for this machine, and not for whom a proxy on it lets through. */
const keepMetricsHere = (fastify: Fastify): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/metrics' || isFromHere(request)) return done();
    void reply.code(404).send({ error: 'not-found' });
  });
};

/** Where the identity provider says that a session has ended: by its person, an administrator, or with a disabled account. */
const hearLogouts = (app: NestFastifyApplication): void => {
  const [tokens, ended] = [app.get(TokenVerifier), app.get(EndedSessions)];
  app.getHttpAdapter().getInstance().post<{ Body: { logout_token?: unknown } | null }>('/backchannel-logout', async ({ body }, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      ended.end(await tokens.endedSession(String(body?.logout_token ?? '')));
      return reply.code(200).send();
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      return reply.code(error.fault === 'UNAVAILABLE' ? 503 : 400).send({ error: 'invalid_request' });
    }
  });
};

/** What the gateway serves besides GraphQL: health of all services, the pages' settings, the pages. */
export const addRoutes = async (app: NestFastifyApplication, settings: Settings): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false, referrerPolicy: { policy: 'no-referrer' }, hsts: settings.ISSUER.startsWith('https:') });
  scopeRequests(fastify);
  logRequests(fastify);
  refuseDeepBrackets(fastify);
  keepMetricsHere(fastify);
  hearLogouts(app);
  const broker = app.get(Broker);
  fastify.get('/healthz', async (_request, reply) => {
    const [health, nats] = await Promise.all([overallHealth(settings.HEALTH_URLS), broker.answers()]);
    return reply.code(health.ok && nats ? 200 : 503).send({ ...health, ok: health.ok && nats });
  });
  fastify.get('/readyz', async (_request, reply) => {
    const ready = await app.get(Health).ready();
    return reply.code(ready.ready ? 200 : 503).send(ready);
  });
  fastify.get('/config.json', (_request, reply) => reply.header('cache-control', 'no-cache').send({ issuer: settings.ISSUER, clientId: settings.PORTAL_CLIENT }));
  new PortalFiles(settings.PORTAL_DIR, new ContentSecurity(settings.ISSUER)).register(fastify);
};
