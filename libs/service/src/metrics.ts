import type { Service } from '@huiyin/contracts';
import { type Broker, type Observation, publishersHeardBy } from '@huiyin/messaging';
import type { Relay } from '@huiyin/persistence';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What Prometheus reads of one process. */
export class Metrics {
  readonly registry = new Registry();
  private readonly work: Histogram<'kind' | 'subject' | 'outcome'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    // A coarse event-loop probe: at its default of 10 ms it would wake an idle process 100 times a second.
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 250 });
    this.work = new Histogram({
      name: 'huiyin_work_seconds',
      help: 'Requests answered, requests asked and facts heard, by subject and outcome',
      labelNames: ['kind', 'subject', 'outcome'],
      buckets: SECONDS,
      registers: [this.registry],
    });
  }

  readonly observe = ({ kind, subject, outcome, ms }: Observation): void =>
    this.work.observe({ kind, subject, outcome }, ms / 1_000);

  /** A gauge that is read when it is asked for; what cannot be read then is left out. */
  gauge(name: string, help: string, labelNames: string[], read: () => Promise<{ labels: Record<string, string>; value: number }[]>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        const values = await read().catch(() => []);
        values.forEach(({ labels, value }) => gauge.set(labels, value));
      },
    });
  }
}

/** How much a service has yet to hear, and to say. */
export const measureDelivery = (name: Service, metrics: Metrics, broker: Broker, relay: Relay): void => {
  metrics.gauge('huiyin_consumer_lag', 'Facts of a publisher that this service has not handled', ['publisher'], () =>
    Promise.all(
      publishersHeardBy(name).map(async (publisher) => {
        const info = await (await broker.consumer(publisher, name)).info(true);
        return { labels: { publisher }, value: info.num_pending + info.num_ack_pending };
      }),
    ),
  );
  metrics.gauge('huiyin_outbox_waiting', 'Facts committed and not yet published, as the leading relay sees it', [], async () => {
    const value = await relay.waiting();
    return value === undefined ? [] : [{ labels: {}, value }];
  });
};
