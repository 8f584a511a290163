import { markSubject, type Service, wakeSubject } from '@huiyin/contracts';
import { propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { z } from 'zod';
import type { Broker } from './broker';
import { outgoingHeaders } from './wire-headers';

/** A row of the outbox as it goes out. */
export interface OutgoingFact {
  /** The fact's id: the broker drops a repetition of it within minutes. */
  readonly id: string;
  readonly subject: string;
  /** The envelope as JSON. */
  readonly payload: string;
  readonly correlationId?: string;
  /** W3C trace context of the transaction that said it. */
  readonly traceparent?: string | null;
}

/** "All that was committed before upTo is in my stream up to seq." */
const markShape = z.object({ upTo: z.iso.datetime(), seq: z.int().nonnegative() });
export type Mark = Readonly<z.output<typeof markShape>>;

/** What the relay of one service says and hears on the wire. */
export class FactWire {
  private readonly tracer = trace.getTracer('huiyin');

  constructor(
    private readonly broker: Broker,
    private readonly service: Service,
  ) {}

  /** Resolves with the sequence in the stream once the broker has it (PubAck). */
  async publish(fact: OutgoingFact): Promise<number> {
    const within = fact.traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent: fact.traceparent }) : ROOT_CONTEXT;
    const span = this.tracer.startSpan(`publish ${fact.subject}`, { kind: SpanKind.PRODUCER }, within);
    try {
      const headers = outgoingHeaders(fact.correlationId, trace.setSpan(within, span));
      const ack = await this.broker.store(fact.subject, fact.payload, { msgID: fact.id, headers });
      return ack.seq;
    } finally {
      span.end();
    }
  }

  /** Wakes a relay: its own, or, for sla, any. */
  wake(service: Service = this.service): void {
    if (this.broker.connected) this.broker.publish(wakeSubject(service));
  }

  onWake(listener: () => void): () => void {
    const subscription = this.broker.subscribe(wakeSubject(this.service), { callback: (error) => error ?? listener() });
    return () => subscription.unsubscribe();
  }

  mark(mark: Mark): void {
    if (this.broker.connected) this.broker.publish(markSubject(this.service), JSON.stringify(mark));
  }

  /** Marks of every publisher; only sla's login may hear them. What is no mark is logged and passed over. */
  onMark(listener: (publisher: string, mark: Mark) => void): () => void {
    const subscription = this.broker.subscribe('mark.*', {
      callback: (error, message) => {
        if (!error) listener(message.subject.slice('mark.'.length), markShape.parse(message.json()));
      },
    });
    return () => subscription.unsubscribe();
  }

  /** The stream sequence up to which this service has acknowledged everything of a publisher. */
  async passed(publisher: string): Promise<number> {
    const consumer = await this.broker.consumer(publisher, this.service);
    const { ack_floor } = await consumer.info(true);
    return ack_floor.stream_seq;
  }
}
