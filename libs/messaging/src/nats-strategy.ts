import { type Envelope, hearers, publisherOf, publishers, type Service } from '@huiyin/contracts';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { Answering } from './answering';
import type { Broker } from './broker';
import { FactContext } from './contexts';
import { inWork } from './correlation';
import type { AnswersExtras } from './decorators';
import { type FirstHearer, Hearers, settle } from './hearers';
import { type Heard, Hearing } from './hearing';
import type { Observe } from './observation';
import type { Park } from './parking';
import { readFact, type StoredMessage } from './read-fact';

export interface NatsStrategyOptions {
  readonly service: Service;
  readonly park: Park;
  readonly observe?: Observe;
  /** What hears before the handlers. */
  readonly first?: readonly FirstHearer[];
  /** Facts of one publisher handled at a time. */
  readonly width?: number;
}

const answers = (extras: MessageHandler['extras']): extras is AnswersExtras & Record<string, unknown> => extras?.['request'] !== undefined;

/** The publishers whose streams a service hears. */
export const publishersHeardBy = (service: Service): string[] => publishers.filter((publisher) => hearers[publisher].includes(service));

/** A fact that waited for a copy and then failed is put aside as `held.<type>.v<n>`: it came from its type's publisher. */
const asItCame = ({ subject, payload }: StoredMessage): StoredMessage => {
  const stream = publisherOf(subject.split('.')[1] ?? '') ?? publishers[0];
  return { stream, subject: subject.replace(/^held/, `evt.${stream}`), payload };
};

/** Nest's one way in: requests by queue group and facts by durable pull consumers, under the same guards, pipes and interceptors. */
export class NatsStrategy extends Server implements CustomTransportStrategy {
  private readonly answering: Answering;
  private readonly hearers: Hearers;
  private readonly observe: Observe;
  private hearings: Hearing[] = [];
  private closing: Promise<void> | undefined;

  constructor(
    private readonly broker: Broker,
    private readonly options: NatsStrategyOptions,
  ) {
    super();
    this.observe = options.observe ?? (() => undefined);
    this.answering = new Answering(broker, options.service, this.observe);
    this.hearers = new Hearers(this.messageHandlers, options.first ?? []);
  }

  listen(callback: () => void): void {
    for (const handler of this.messageHandlers.values()) {
      if (answers(handler.extras)) this.answering.open(handler.extras.request, (input, context) => settle(handler, input, context));
    }
    this.hearings = publishersHeardBy(this.options.service).map((stream) => this.hearing(stream));
    this.hearings.forEach((hearing) => hearing.open());
    callback();
  }

  /** Hands a fact that was kept aside to its handlers again, as if it had just arrived. */
  async handAgain(fact: Envelope): Promise<void> {
    await this.hand(this.hearers.ofFact(fact), fact);
  }

  /** Hands a message that was put aside to its handlers again, read as when it came. Throws why it still is no fact. */
  async replay(parked: StoredMessage): Promise<void> {
    const message = parked.stream === 'held' ? asItCame(parked) : parked;
    const heard = this.hearers.of(message.subject);
    if (!heard) return;
    const read = readFact(message, heard.contract);
    if ('mismatch' in read) throw new Error(read.mismatch);
    await this.hand(heard, read.fact);
  }

  /** Takes nothing more and waits for what is in hand. */
  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  override on(): void {
    throw new Error('the strategy has no events of its own; ask the broker');
  }

  override unwrap<T = Broker>(): T {
    return this.broker as T;
  }

  private async hand(heard: Heard | undefined, fact: Envelope): Promise<void> {
    if (heard) await inWork({ correlationId: fact.correlationId, causationId: fact.id }, () => heard.handler(fact, new FactContext(heard.contract, 0)));
  }

  private async closeAll(): Promise<void> {
    await Promise.all([this.answering.close(), ...this.hearings.map((hearing) => hearing.close())]);
  }

  private hearing(stream: string): Hearing {
    const { service: durable, park, width } = this.options;
    return new Hearing(this.broker, { stream, durable, hearerOf: this.hearers.of, park, observe: this.observe, width });
  }
}
