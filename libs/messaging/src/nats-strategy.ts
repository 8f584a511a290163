import { contractOf, hearers, type Envelope, publishers, type Service } from '@huiyin/contracts';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { Answering } from './answering';
import type { Broker } from './broker';
import { FactContext } from './contexts';
import { inWork } from './correlation';
import type { AnswersExtras, HearsEveryExtras, HearsExtras } from './decorators';
import { type Heard, Hearing } from './hearing';
import type { Observe } from './observation';
import type { Park } from './parking';

export interface NatsStrategyOptions {
  readonly service: Service;
  readonly park: Park;
  readonly observe?: Observe;
  readonly width?: number;
}

const settle = async (handler: MessageHandler, data: unknown, context: unknown): Promise<unknown> => {
  const result: unknown = await handler(data, context);
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
};

const hears = (extras: MessageHandler['extras']): extras is HearsExtras & Record<string, unknown> => Array.isArray(extras?.['events']);
const hearsEvery = (extras: MessageHandler['extras']): extras is HearsEveryExtras & Record<string, unknown> => extras?.['everyFact'] === true;
const answers = (extras: MessageHandler['extras']): extras is AnswersExtras & Record<string, unknown> => extras?.['request'] !== undefined;

/** Nest's one way in: requests by queue group and facts by durable pull consumers, under the same guards, pipes and interceptors. */
export class NatsStrategy extends Server implements CustomTransportStrategy {
  private readonly answering: Answering;
  private hearings: Hearing[] = [];
  private readonly observe: Observe;

  constructor(
    private readonly broker: Broker,
    private readonly options: NatsStrategyOptions,
  ) {
    super();
    this.observe = options.observe ?? (() => undefined);
    this.answering = new Answering(broker, options.service, this.observe);
  }

  listen(callback: () => void): void {
    for (const handler of this.messageHandlers.values()) {
      if (answers(handler.extras)) this.answering.open(handler.extras.request, (input, context) => settle(handler, input, context));
    }
    const heard = this.heard();
    this.hearings = publishers
      .filter((publisher) => hearers[publisher].some((hearer) => hearer === this.options.service))
      .map((publisher) => this.hearing(publisher, heard));
    this.hearings.forEach((hearing) => hearing.open());
    callback();
  }

  /** Hands a fact that was kept aside to its handlers again, as if it had just arrived. */
  async handAgain(fact: Envelope, subject: string): Promise<void> {
    const heard = this.heard().get(subject) ?? this.otherwise(subject);
    if (!heard) return;
    await inWork(fact, () => heard.handler(fact, new FactContext(heard.contract, 0)));
  }

  /** Takes nothing more and waits for what is in hand. */
  async close(): Promise<void> {
    await Promise.all([this.answering.close(), ...this.hearings.map((hearing) => hearing.close())]);
  }

  override on(): void {
    throw new Error('the strategy has no events of its own; ask the broker');
  }

  override unwrap<T = Broker>(): T {
    return this.broker as T;
  }

  private heard(): Map<string, Heard> {
    const heard = new Map<string, Heard>();
    for (const [subject, handler] of this.messageHandlers) {
      const contract = hears(handler.extras) ? handler.extras.events.find((event) => event.subject === subject) : undefined;
      if (contract) heard.set(subject, { contract, handler: (fact, context) => settle(handler, fact, context) });
    }
    return heard;
  }

  private otherwise(subject: string): Heard | undefined {
    const handler = [...this.messageHandlers.values()].find(({ extras }) => hearsEvery(extras));
    const contract = contractOf(subject);
    return handler && contract && { contract, handler: (fact, context) => settle(handler, fact, context) };
  }

  private hearing(stream: string, heard: ReadonlyMap<string, Heard>): Hearing {
    const { service: durable, park, width } = this.options;
    return new Hearing(this.broker, { stream, durable, heard, otherwise: (subject) => this.otherwise(subject), park, observe: this.observe, width });
  }
}
