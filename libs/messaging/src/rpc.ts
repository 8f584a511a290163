import { type Answer, type Caller, faults, type OutputOf, type RequestContract } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ErrorCode, type Msg, NatsError } from 'nats';
import type { z } from 'zod';
import type { Broker } from './broker';
import { FaultError } from './fault-error';
import { type Observe, outcomeOf } from './observation';
import { outgoingHeaders } from './wire-headers';

/** How long a person is let wait for one service, in milliseconds. */
const DEADLINE = 2_000;
const unavailable: readonly string[] = [
  ErrorCode.NoResponders, ErrorCode.Timeout, ErrorCode.Disconnect, ErrorCode.ConnectionClosed, ErrorCode.ConnectionDraining,
];

const asFault = (error: unknown): FaultError =>
  new FaultError(error instanceof NatsError && unavailable.includes(error.code) ? 'UNAVAILABLE' : 'INTERNAL', error);

const read = <T>(message: Msg): T | Refusal => {
  const answer = message.json<Answer<T>>();
  if ('ok' in answer) return answer.ok;
  if ('refusal' in answer) return answer.refusal;
  throw new FaultError(faults.includes(answer.fault) ? answer.fault : 'INTERNAL');
};

/** Asks one service and waits; for the gateway, and for the two calls between services that an ADR allows. */
export class Rpc {
  private readonly tracer = trace.getTracer('huiyin');

  constructor(
    private readonly broker: Broker,
    private readonly observe: Observe = () => undefined,
  ) {}

  /** What was asked for, or the refusal. Throws `FaultError`: UNAVAILABLE at once when nobody answers there, or after `deadlineMs`. */
  async ask<C extends RequestContract>(
    contract: C,
    input: z.input<C['input']>,
    caller: Caller,
    { deadlineMs = DEADLINE } = {},
  ): Promise<OutputOf<C> | Refusal> {
    const started = performance.now();
    const span = this.tracer.startSpan(`ask ${contract.subject}`, { kind: SpanKind.CLIENT });
    try {
      const within = trace.setSpan(context.active(), span);
      const answer = await this.send<OutputOf<C>>(contract.subject, { caller, input }, deadlineMs, outgoingHeaders(undefined, within));
      this.observe({ kind: 'ask', subject: contract.subject, outcome: outcomeOf(answer), ms: performance.now() - started });
      return answer;
    } catch (error) {
      const fault = error instanceof FaultError ? error : asFault(error);
      span.setStatus({ code: SpanStatusCode.ERROR, message: fault.fault });
      this.observe({ kind: 'ask', subject: contract.subject, outcome: fault.fault, ms: performance.now() - started });
      throw fault;
    } finally {
      span.end();
    }
  }

  private async send<T>(subject: string, message: object, timeout: number, headers: ReturnType<typeof outgoingHeaders>): Promise<T | Refusal> {
    if (!this.broker.connected) throw new FaultError('UNAVAILABLE');
    return read<T>(await this.broker.request(subject, JSON.stringify(message), { timeout, headers }));
  }
}
