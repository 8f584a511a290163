import { Logger } from '@nestjs/common';
import { connect, Events, type JetStreamClient, type NatsConnection } from 'nats';

export interface BrokerOptions {
  readonly url: string;
  /** The login; it is also the inbox prefix `_INBOX_<user>` that its permissions allow. */
  readonly user: string;
  readonly password: string;
}

/** This process's connection to NATS. It reconnects for ever; nothing here ends the process. */
export class Broker {
  private readonly logger = new Logger('Broker');
  private readonly onReconnect = new Set<() => void>();
  private up = true;

  private constructor(
    readonly connection: NatsConnection,
    readonly jetstream: JetStreamClient,
  ) {}

  /** Waits for the first connection however long it takes. */
  static async connect({ url, user, password }: BrokerOptions): Promise<Broker> {
    const connection = await connect({
      servers: url.split(','),
      user,
      pass: password,
      name: user,
      inboxPrefix: `_INBOX_${user}`,
      // A handshake that a busy machine lost is noticed after this, and begun again.
      timeout: 5_000,
      waitOnFirstConnect: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      reconnectJitter: 100,
      pingInterval: 20_000,
      noAsyncTraces: true,
    });
    const broker = new Broker(connection, connection.jetstream({ timeout: 5_000 }));
    void broker.watch();
    return broker;
  }

  /** False between a disconnect and the next reconnect. */
  get connected(): boolean {
    return this.up && !this.connection.isClosed();
  }

  /** Calls back after each reconnect; returns the way to stop that. */
  reconnected(listener: () => void): () => void {
    this.onReconnect.add(listener);
    return () => this.onReconnect.delete(listener);
  }

  /** Sends what is buffered and closes; what comes in is no longer taken. */
  async close(): Promise<void> {
    if (this.connection.isClosed()) return;
    await (this.up ? this.connection.drain() : this.connection.close());
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === Events.Disconnect) this.up = false;
      if (status.type === Events.Error) this.logger.warn({ status: status.data }, 'broker refused something');
      if (status.type !== Events.Reconnect) continue;
      this.up = true;
      this.onReconnect.forEach((listener) => listener());
    }
  }
}
