import 'reflect-metadata';
import { runService } from '@huiyin/service';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GatewayModule } from './gateway.module';
import { limits } from './graphql/limits';
import { addRoutes, tellUnroutable } from './http/routes';
import { readSettings } from './http/settings';

void runService(GatewayModule, {
  name: 'gateway',
  adapter: new FastifyAdapter({ bodyLimit: limits.bodyBytes, frameworkErrors: tellUnroutable }),
  configure: (app) => addRoutes(app, readSettings()),
});
