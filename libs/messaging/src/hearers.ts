import { contractOf, type Envelope, type EventContract, isPrivate, publisherOf, publishers } from '@huiyin/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { HearsEveryExtras, HearsExtras } from './decorators';
import type { Heard } from './hearing';

type Extras = MessageHandler['extras'];

const hears = (extras: Extras): extras is HearsExtras & Record<string, unknown> => Array.isArray(extras?.['events']);
const hearsEvery = (extras: Extras): extras is HearsEveryExtras & Record<string, unknown> => extras?.['everyFact'] === true;

/** Calls a Nest handler to its end, whatever it gives back. */
export const settle = async (handler: MessageHandler, data: unknown, context: unknown): Promise<unknown> => {
  const result: unknown = await handler(data, context);
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
};

/** What hears a fact before every handler, such as the copies that handlers read. */
export interface FirstHearer {
  readonly contract: EventContract;
  hear(fact: Envelope): Promise<void>;
}

const inTurn = (first: FirstHearer | undefined, then: Heard | undefined): Heard | undefined => {
  if (!first) return then;
  const handler: Heard['handler'] = async (fact, context) => {
    await first.hear(fact as Envelope);
    await then?.handler(fact, context);
  };
  return { contract: first.contract, handler };
};

/** Finds who hears a subject: first the copies, then the handlers of the subject, or those of every fact. */
export class Hearers {
  private readonly found = new Map<string, Heard | undefined>();

  constructor(
    private readonly handlers: ReadonlyMap<string, MessageHandler>,
    private readonly first: readonly FirstHearer[],
  ) {}

  readonly of = (subject: string): Heard | undefined => {
    if (!this.found.has(subject)) {
      const first = this.first.find(({ contract }) => contract.subject === subject);
      this.found.set(subject, inTurn(first, this.exact(subject) ?? this.every(subject)));
    }
    return this.found.get(subject);
  };

  /** Who hears a fact of which only the envelope was kept. */
  ofFact({ type, v }: Pick<Envelope, 'type' | 'v'>): Heard | undefined {
    return this.of(`evt.${publisherOf(type) ?? publishers[0]}.${type}.v${v}`);
  }

  private exact(subject: string): Heard | undefined {
    const handler = this.handlers.get(subject);
    const contract = hears(handler?.extras) ? handler.extras.events.find((event) => event.subject === subject) : undefined;
    return handler && contract && { contract, handler: (fact, context) => settle(handler, fact, context) };
  }

  private every(subject: string): Heard | undefined {
    const handler = [...this.handlers.values()].find(({ extras }) => hearsEvery(extras));
    const contract = contractOf(subject);
    if (contract && isPrivate(contract.publisher)) return undefined;
    return handler && contract && { contract, handler: (fact, context) => settle(handler, fact, context) };
  }
}
