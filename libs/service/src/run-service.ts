import type { Service } from '@huiyin/contracts';
import { Broker, FactWire, Live, NatsStrategy } from '@huiyin/messaging';
import { Relay, Tenants } from '@huiyin/persistence';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ProcessName, readEnvironment } from './environment';
import { Health } from './health';
import { createLog, NestLog } from './logging';
import { measureDelivery, Metrics } from './metrics';
import { openParts, type ProcessParts } from './process-parts';
import { ServiceModule } from './service.module';
import type { ServiceClock } from './service-clock';
import { startTracing, traceRequests } from './tracing';

export interface ServiceOptions {
  readonly name: ProcessName;
  readonly environment?: NodeJS.ProcessEnv;
  /** A clock that the caller moves; otherwise the machine's. */
  readonly clock?: ServiceClock;
  /** For the gateway, which has limits of its own. */
  readonly adapter?: FastifyAdapter;
  /** Before the application starts to listen: plugins, hooks, further routes. */
  readonly configure?: (app: NestFastifyApplication) => Promise<void> | void;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  /** Where it listens, such as `http://127.0.0.1:3101`. */
  readonly url: string;
  /** Takes nothing more, finishes what is in hand, publishes what is left, and closes. */
  close(): Promise<void>;
}

class Root {}

const rootModule = (module: Type | DynamicModule, parts: ProcessParts): DynamicModule => {
  Module({})(Root);
  return { module: Root, imports: [ServiceModule.forProcess(parts), module] };
};

/** Whose logins may say that a case changed, and that somebody has something new. */
const saysLive: readonly Service[] = ['intake', 'feedback'];
const saysNews: readonly Service[] = ['feedback'];

/** Starts hearing, answering and publishing; gives the way to stop it, in the opposite order. */
const startWork = async (app: NestFastifyApplication, name: Service): Promise<() => Promise<void>> => {
  const [strategy, relay, wire, live, broker] = [app.get(NatsStrategy), app.get(Relay), app.get(FactWire), app.get(Live), app.get(Broker)];
  app.get(Tenants).onCommit(({ tenantId, facts, live: changed, news }) => {
    if (facts > 0) (relay.leads ? relay : wire).wake();
    if (saysLive.includes(name)) changed.forEach((appealId) => live.say({ tenantId, appealId }));
    if (saysNews.includes(name)) news.forEach((personId) => live.sayNews({ tenantId, personId }));
  });
  const deaf = wire.onWake(() => relay.wake());
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  relay.start();
  measureDelivery(name, app.get(Metrics), broker, relay);
  return async () => {
    await strategy.close();
    deaf();
    await relay.stop();
  };
};

/** Boots a process of the product and leaves signals alone; `runService` is for `main.ts`. */
export const createService = async (module: Type | DynamicModule, options: ServiceOptions): Promise<RunningService> => {
  const { name } = options;
  const environment = readEnvironment(name, options.environment);
  const stopTracing = await startTracing(name, environment.OTEL_EXPORTER_OTLP_ENDPOINT);
  const parts = await openParts(name, environment, options.clock);
  const adapter = options.adapter ?? new FastifyAdapter();
  const logger = new NestLog(createLog(name, environment.LOG_LEVEL));
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(module, parts), adapter, { logger, abortOnError: false });
  if (name === 'gateway') traceRequests(app);
  await options.configure?.(app);
  await app.init();
  const stopWork = name === 'gateway' ? () => Promise.resolve() : await startWork(app, name);
  await app.listen(environment.PORT, environment.HOST);
  const close = async (): Promise<void> => {
    app.get(Health).drain();
    await stopWork();
    await app.close();
    await parts.broker.close();
    await stopTracing();
  };
  return { app, url: await app.getUrl(), close };
};
