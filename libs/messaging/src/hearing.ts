import type { Envelope, EventContract } from '@huiyin/contracts';
import { Logger } from '@nestjs/common';
import { context, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { ConsumerMessages, JsMsg } from 'nats';
import { setTimeout as pause } from 'node:timers/promises';
import { ACK_WAIT_MS } from './ack-wait';
import { Acks } from './acks';
import type { Broker } from './broker';
import { FactContext } from './contexts';
import { inWork } from './correlation';
import { Failures } from './failures';
import { InHand } from './in-hand';
import { Lanes } from './lanes';
import type { Observe } from './observation';
import type { Park } from './parking';
import { readFact } from './read-fact';
import { incomingCorrelation, incomingTrace } from './wire-headers';

export type FactHandler = (fact: unknown, context: FactContext) => Promise<unknown>;
export interface Heard {
  readonly contract: EventContract;
  readonly handler: FactHandler;
}

export interface HearingOptions {
  readonly stream: string;
  readonly durable: string;
  /** Who hears a subject; what nobody hears is acknowledged and forgotten. */
  readonly hearerOf: (subject: string) => Heard | undefined;
  readonly park: Park;
  readonly observe: Observe;
  /** Facts handled at a time; one appeal's are handled one after another. */
  readonly width?: number;
}

const PULL = { max_messages: 64, expires: 20_000, idle_heartbeat: 5_000, abort_on_missing_resource: true } as const;
// Twice within the time after which the broker gives it to somebody again, for a minute.
const [WORKING_MS, WORKING_TIMES] = [ACK_WAIT_MS / 2.5, 30];
const RETRY_MS = [100, 250, 500, 1_000, 2_000] as const;

/** Pulls one durable consumer for as long as the process lives, over broker restarts and lost streams. */
export class Hearing {
  private readonly logger = new Logger('Hearing');
  private readonly tracer = trace.getTracer('huiyin');
  private readonly failures = new Failures();
  // The connection is gone, or going: the message comes again, and its key stops it.
  private readonly acks = new Acks((error) => this.logger.debug({ err: error, ...this.name() }, 'not acknowledged'));
  private readonly inHand = new InHand(WORKING_MS, WORKING_TIMES, (error) => this.logger.debug({ err: error, ...this.name() }, 'not told of'));
  private readonly lanes: Lanes;
  private readonly ending = new AbortController();
  private messages: ConsumerMessages | undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly broker: Broker,
    private readonly options: HearingOptions,
  ) {
    this.lanes = new Lanes(options.width ?? 16);
  }

  open(): void {
    this.inHand.open();
    this.loop = this.pullForEver();
  }

  /** Takes no more facts and waits for those in hand. */
  async close(): Promise<void> {
    this.ending.abort();
    this.messages?.stop();
    await this.loop;
    await this.lanes.idle();
    this.inHand.close();
    this.acks.send();
  }

  private async pullForEver(): Promise<void> {
    const release = this.broker.reconnected(() => this.messages?.stop());
    for (let attempt = 0; !this.ending.signal.aborted; attempt += 1) {
      try {
        await this.pull(() => (attempt = 0));
      } catch (error) {
        // A broker that restarts is quiet about it; a consumer that nobody made is not.
        this.logger[attempt === 8 ? 'warn' : 'debug']({ err: error, ...this.name() }, 'consumer not reachable');
      }
      if (this.broker.closed) break;
      await pause(RETRY_MS[attempt] ?? 3_000, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
    release();
  }

  private async pull(reached: () => void): Promise<void> {
    const { stream, durable } = this.options;
    const consumer = await this.broker.consumer(stream, durable);
    this.messages = await consumer.consume(PULL);
    if (this.ending.signal.aborted) this.messages.stop();
    reached();
    for await (const message of this.messages) await this.take(message);
  }

  private async take(message: JsMsg): Promise<void> {
    const heard = this.options.hearerOf(message.subject);
    // Empty: what the broker says to a pull whose reply was set to this subject.
    if (!heard || message.data.length === 0) return this.acks.add(message);
    const read = readFact({ stream: message.info.stream, subject: message.subject, payload: message.string() }, heard.contract);
    const key = 'fact' in read ? (read.fact.appealId ?? read.fact.aggregateId) : String(message.seq);
    const parked = { correlationId: incomingCorrelation(message.headers) };
    const work = (): Promise<void> => ('fact' in read ? this.handle(message, heard, read.fact) : inWork(parked, () => this.park(message, read.mismatch)));
    this.inHand.take(message);
    await this.lanes.take(key, () => work().finally(() => this.inHand.release(message)));
  }

  private async handle(message: JsMsg, heard: Heard, fact: Pick<Envelope, 'id' | 'correlationId'>): Promise<void> {
    const span = this.tracer.startSpan(`hear ${heard.contract.subject}`, { kind: SpanKind.CONSUMER }, incomingTrace(message.headers));
    const work = { correlationId: fact.correlationId, causationId: fact.id };
    await context.with(trace.setSpan(context.active(), span), () => inWork(work, () => this.hear(message, heard, fact, span)));
    span.end();
  }

  private async hear(message: JsMsg, { contract, handler }: Heard, fact: unknown, span: Span): Promise<void> {
    const started = performance.now();
    let outcome = 'ok';
    try {
      await handler(fact, new FactContext(contract, message.info.deliveryCount));
      this.failures.forget(message.seq);
      this.acks.add(message);
    } catch (error) {
      span.recordException(error instanceof Error ? error : String(error));
      outcome = await this.failed(message, error);
    }
    this.options.observe({ kind: 'fact', subject: contract.subject, outcome, ms: performance.now() - started });
  }

  private async failed(message: JsMsg, error: unknown): Promise<string> {
    const { again, afterMs } = this.failures.add(message.seq, message.info.deliveryCount, error);
    this.logger.warn({ err: error, subject: message.subject, sequence: message.seq, again }, 'fact not handled');
    if (!again) {
      await this.park(message, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      return 'parked';
    }
    message.nak(afterMs);
    return 'retried';
  }

  private async park(message: JsMsg, reason: string): Promise<void> {
    const { stream, durable: consumer, park } = this.options;
    const place = { stream, consumer, sequence: message.seq, subject: message.subject };
    try {
      await park({ ...place, payload: message.string(), reason, deliveries: message.info.deliveryCount });
      this.failures.forget(message.seq);
      this.acks.add(message);
      this.logger.error({ ...place, reason }, 'fact parked');
    } catch (error) {
      this.logger.error({ err: error, ...place }, 'fact could not be parked');
      message.nak(5_000);
    }
  }

  private name(): { stream: string; durable: string } {
    return { stream: this.options.stream, durable: this.options.durable };
  }
}
