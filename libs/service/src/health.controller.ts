import { Controller, Get, Header, HttpCode, HttpException, Inject } from '@nestjs/common';
import { type Alive, Health, type Ready } from './health';
import { Metrics } from './metrics';

/** `/healthz` and `/readyz` of a service; the gateway has its own, for all. */
@Controller()
export class HealthController {
  constructor(@Inject(Health) private readonly health: Health) {}

  @Get('healthz')
  alive(): Alive {
    return this.health.alive();
  }

  @Get('readyz')
  @HttpCode(200)
  async ready(): Promise<Ready> {
    const found = await this.health.ready();
    if (!found.ready) throw new HttpException(found, 503);
    return found;
  }
}

@Controller()
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
