import { Logger } from '@nestjs/common';
import {
  connect, type Consumer, createInbox, Events, type JetStreamClient, type JetStreamPublishOptions, type Msg, type NatsConnection, type PubAck, type RequestOptions,
  type Subscription, type SubscriptionOptions,
} from 'nats';
import { heardOn, saidOn } from './subject';

export interface BrokerOptions {
  readonly url: string;
  /** The login; it is also the inbox prefix `_INBOX_<user>` that its permissions allow. */
  readonly user: string;
  readonly password: string;
}

const ROUND_TRIP_MS = 1_000;

/** This process's connection to NATS, and the one place where a subject goes to it. It reconnects for ever; nothing here ends the process. */
export class Broker {
  private readonly logger = new Logger('Broker');
  private readonly onReconnect = new Set<() => void>();
  private up = true;
  private asking: Promise<boolean> | undefined;

  private constructor(
    private readonly connection: NatsConnection,
    private readonly jetstream: JetStreamClient,
    private readonly inbox: string,
  ) {}

  /** Waits for the first connection however long it takes. */
  static async connect({ url, user, password }: BrokerOptions): Promise<Broker> {
    const inboxPrefix = `_INBOX_${user}`;
    const connection = await connect({
      servers: url.split(','),
      user,
      pass: password,
      name: user,
      inboxPrefix,
      // A handshake that a busy machine lost is noticed after this, and begun again.
      timeout: 5_000,
      waitOnFirstConnect: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      reconnectJitter: 100,
      pingInterval: 20_000,
      noAsyncTraces: true,
    });
    const broker = new Broker(connection, connection.jetstream({ timeout: 5_000 }), inboxPrefix);
    void broker.watch();
    return broker;
  }

  /** False between a disconnect and the next reconnect. */
  get connected(): boolean {
    return this.up && !this.closed;
  }

  /** True once it was closed here, for good. */
  get closed(): boolean {
    return this.connection.isClosed();
  }

  /** Whether the broker answers within a second; `connected` is only what was last heard of it. */
  answers(deadlineMs = ROUND_TRIP_MS): Promise<boolean> {
    if (!this.connected) return Promise.resolve(false);
    this.asking ??= this.roundTrip(deadlineMs).finally(() => (this.asking = undefined));
    return this.asking;
  }

  publish(subject: string, payload?: string): void {
    this.connection.publish(saidOn(subject), payload);
  }

  /** Asks `rpc.<service>.…`. The answer comes to an inbox of that service's own, where nobody else may answer. */
  request(subject: string, payload: string, options: Pick<RequestOptions, 'timeout' | 'headers'>): Promise<Msg> {
    const reply = createInbox(`${this.inbox}.${subject.split('.')[1]}`);
    return this.connection.request(saidOn(subject), payload, { ...options, noMux: true, reply });
  }

  /** What the callback throws is logged and ends nothing; the library would read nothing more from the connection. */
  subscribe(subject: string, { callback, ...options }: SubscriptionOptions): Subscription {
    return this.connection.subscribe(heardOn(subject), { ...options, ...(callback && { callback: this.guarded(subject, callback) }) });
  }

  /** Resolves once the stream of this subject has it. */
  store(subject: string, payload: string, options: Partial<JetStreamPublishOptions>): Promise<PubAck> {
    return this.jetstream.publish(saidOn(subject), payload, options);
  }

  consumer(stream: string, durable: string): Promise<Consumer> {
    return this.jetstream.consumers.get(stream, durable);
  }

  /** Calls back after each reconnect; returns the way to stop that. */
  reconnected(listener: () => void): () => void {
    this.onReconnect.add(listener);
    return () => this.onReconnect.delete(listener);
  }

  /** Sends what is buffered and closes; what comes in is no longer taken. */
  async close(): Promise<void> {
    if (this.closed) return;
    await (this.up ? this.connection.drain() : this.connection.close());
  }

  private guarded(subject: string, callback: NonNullable<SubscriptionOptions['callback']>): typeof callback {
    return (error, message) => {
      try {
        callback(error, message);
      } catch (failure) {
        this.logger.warn({ err: failure, subject }, 'message not read');
      }
    };
  }

  private async roundTrip(deadlineMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, deadlineMs, false)));
    const pong = this.connection.flush().then(() => true, () => false);
    return Promise.race([pong, late]).finally(() => clearTimeout(timer));
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
