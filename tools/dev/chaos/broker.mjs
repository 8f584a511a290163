import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { connect } = createRequire(import.meta.url)('nats');

/** What the broker knows of every durable consumer, by the deploy login. */
export class Broker {
  /** Deliveries beyond the first, as many as were ever seen: a killed broker may forget some of its counting. */
  redelivered = 0;

  static async open(url, localDir) {
    const { nats } = JSON.parse(readFileSync(join(localDir, 'secrets.json'), 'utf8'));
    const connection = await connect({ servers: url, user: 'deploy', pass: nats.deploy, maxReconnectAttempts: -1, reconnectTimeWait: 200, waitOnFirstConnect: true });
    const broker = new Broker();
    broker.connection = connection;
    broker.manager = await connection.jetstreamManager({ timeout: 2_000 });
    return broker;
  }

  /** Every consumer, or undefined while the broker is down. */
  async consumers() {
    try {
      const found = [];
      for await (const { config } of this.manager.streams.list()) for await (const info of this.manager.consumers.list(config.name)) found.push(info);
      // Each stream is heard whole: a consumer that counts more deliveries than messages has had some again.
      const again = found.reduce((sum, { delivered }) => sum + Math.max(0, delivered.consumer_seq - delivered.stream_seq), 0);
      this.redelivered = Math.max(this.redelivered, again);
      return found;
    } catch {
      return undefined;
    }
  }

  /** Of every stream its last message, and how far each who hears it has acknowledged all; undefined while the broker is down. */
  async progress() {
    try {
      const found = new Map();
      for await (const { config, state } of this.manager.streams.list()) {
        const floors = new Map();
        for await (const { name, ack_floor } of this.manager.consumers.list(config.name)) floors.set(name, ack_floor.stream_seq);
        found.set(config.name, { last: state.last_seq, floors });
      }
      return found;
    } catch {
      return undefined;
    }
  }

  /** Facts of intake that `hearer` was given and has not acknowledged. */
  async unacknowledged(hearer) {
    const info = await this.manager.consumers.info('intake', hearer).catch(() => undefined);
    return info?.num_ack_pending ?? 0;
  }

  /** Messages that anybody has still to hear; undefined while the broker is down. */
  async pending() {
    const found = await this.consumers();
    return found?.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0);
  }

  close() {
    return this.connection.close();
  }
}
