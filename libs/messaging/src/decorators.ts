import type { Envelope, EventContract, FactOf, InputOf, OutputOf, RequestContract } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { UseFilters } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { ContractPipe } from './contract-pipe';
import { PassOnFilter } from './pass-on-filter';

/** Of the descriptor only its value, so that a method may promise less than the contract allows. */
interface Method<A, R> {
  value?: (first: A, ...rest: never[]) => Promise<R>;
}
type AnyFactOf<E extends EventContract> = E extends EventContract ? FactOf<E> : never;

/** What the strategy needs to know of a handler. */
export interface AnswersExtras {
  readonly request: RequestContract;
}
export interface HearsExtras {
  readonly events: readonly EventContract[];
}
export interface HearsEveryExtras {
  readonly everyFact: true;
}

const keep = new PassOnFilter();

/** Answers one request. The method's first argument is the input, parsed; take the asker by `@Asker()`. */
export const Answers =
  <C extends RequestContract>(contract: C) =>
  (target: object, key: string, descriptor: Method<InputOf<C>, OutputOf<C> | Refusal>): void => {
    const extras: AnswersExtras = { request: contract };
    Payload(new ContractPipe(contract))(target, key, 0);
    UseFilters(keep)(target, key, descriptor);
    MessagePattern(contract.subject, { ...extras })(target, key, descriptor);
  };

/** Hears facts from their publishers' streams. The method's argument is the fact, parsed; a throw means "again later". */
export const Hears =
  <C extends readonly [EventContract, ...EventContract[]]>(...contracts: C) =>
  (target: object, key: string, descriptor: Method<AnyFactOf<C[number]>, unknown>): void => {
    const extras: HearsExtras = { events: contracts };
    Payload()(target, key, 0);
    UseFilters(keep)(target, key, descriptor);
    EventPattern(contracts.map((contract) => contract.subject), { ...extras })(target, key, descriptor);
  };

/** Hears every fact of every publisher, also of types that no contract here knows: the envelope is checked, a known type is its publisher's, the data is as it came. */
export const HearsEvery =
  () =>
  (target: object, key: string, descriptor: Method<Envelope, unknown>): void => {
    const extras: HearsEveryExtras = { everyFact: true };
    Payload()(target, key, 0);
    UseFilters(keep)(target, key, descriptor);
    EventPattern('evt.>', { ...extras })(target, key, descriptor);
  };
