import { services, type Service } from '@huiyin/contracts';
import { Broker, Live, Rpc } from '@huiyin/messaging';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { Health } from './health';
import { HealthController, MetricsController } from './health.controller';
import { Metrics } from './metrics';
import type { ProcessParts } from './process-parts';
import { ServiceClock } from './service-clock';
import { servicePieces } from './service-pieces';
import { TokenVerifier } from './token-verifier';

const isService = (name: string): name is Service => services.some((service) => service === name);

const common = ({ clock, broker, metrics, rpc, live, tokens }: ProcessParts): Provider[] => [
  { provide: ServiceClock, useValue: clock },
  { provide: Broker, useValue: broker },
  { provide: Metrics, useValue: metrics },
  { provide: Rpc, useValue: rpc },
  { provide: Live, useValue: live },
  { provide: TokenVerifier, useValue: tokens },
];

/** What the modules of a process may ask for by class. The gateway gets neither database nor handlers. */
@Global()
@Module({})
export class ServiceModule {
  static forProcess(parts: ProcessParts): DynamicModule {
    const { name, environment, clock, broker } = parts;
    const providers = common(parts);
    if (isService(name)) providers.push(...servicePieces(name, parts));
    else providers.push({ provide: Health, useFactory: () => new Health(name, environment, clock, broker) });
    const tokens = providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide));
    return {
      module: ServiceModule,
      controllers: isService(name) ? [HealthController, MetricsController] : [MetricsController],
      providers,
      exports: tokens.filter((token) => typeof token === 'function'),
    };
  }
}
