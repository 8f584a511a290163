import { type Answer, type RequestContract, requestMessage } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Logger } from '@nestjs/common';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Msg, Subscription } from 'nats';
import type { Broker } from './broker';
import { RequestContext } from './contexts';
import { inWork } from './correlation';
import { isPassing } from './failures';
import { FaultError, InputRefused } from './fault-error';
import { type Observe } from './observation';
import { incomingCorrelation, incomingTrace } from './wire-headers';

export type RequestHandler = (input: unknown, context: RequestContext) => Promise<unknown>;

/** Answers requests from the service's queue group: parsed by contract, answered with a result, a refusal or a bare fault. */
export class Answering {
  private readonly logger = new Logger('Answering');
  private readonly tracer = trace.getTracer('huiyin');
  private readonly subscriptions: Subscription[] = [];
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly broker: Broker,
    private readonly queue: string,
    private readonly observe: Observe,
  ) {}

  open(contract: RequestContract, handler: RequestHandler): void {
    const callback = (error: Error | null, message: Msg): void => {
      if (error) return this.logger.error({ err: error, subject: contract.subject }, 'subscription refused');
      const work = this.answer(contract, handler, message).finally(() => this.pending.delete(work));
      this.pending.add(work);
    };
    this.subscriptions.push(this.broker.subscribe(contract.subject, { queue: this.queue, callback }));
  }

  /** Takes no more requests and waits for those that it took. */
  async close(): Promise<void> {
    if (this.broker.connected) await Promise.all(this.subscriptions.map((subscription) => subscription.drain()));
    await Promise.allSettled(this.pending);
  }

  private async answer(contract: RequestContract, handler: RequestHandler, message: Msg): Promise<void> {
    const started = performance.now();
    const span = this.tracer.startSpan(`answer ${contract.subject}`, { kind: SpanKind.SERVER }, incomingTrace(message.headers));
    const work = { correlationId: incomingCorrelation(message.headers) };
    await context.with(trace.setSpan(context.active(), span), () =>
      inWork(work, async () => {
        const answer = this.sent(contract, message, await this.outcome(contract, handler, message));
        if ('fault' in answer) span.setStatus({ code: SpanStatusCode.ERROR, message: answer.fault });
        const outcome = 'fault' in answer ? answer.fault : 'refusal' in answer ? 'refused' : 'ok';
        this.observe({ kind: 'request', subject: contract.subject, outcome, ms: performance.now() - started });
      }),
    );
    span.end();
  }

  /** Sends an answer and gives what was sent: one that the broker does not take, for its size, is a fault to the asker and ends nothing here. */
  private sent({ subject }: RequestContract, message: Msg, answer: Answer<unknown>): Answer<unknown> {
    if (!message.reply || this.broker.closed) return answer;
    try {
      message.respond(JSON.stringify(answer));
      return answer;
    } catch (error) {
      this.logger.error({ err: error, subject }, 'answer not sent');
      const fault: Answer<never> = { fault: 'INTERNAL' };
      if (!this.broker.closed) message.respond(JSON.stringify(fault));
      return fault;
    }
  }

  private async outcome(contract: RequestContract, handler: RequestHandler, message: Msg): Promise<Answer<unknown>> {
    try {
      const { caller, input } = requestMessage.parse(message.json());
      const result = await handler(input, new RequestContext(contract, caller));
      return isRefusal(result) ? { refusal: result } : { ok: contract.output.parse(result) };
    } catch (error) {
      if (error instanceof InputRefused) return { refusal: error.refusal };
      if (error instanceof FaultError && error.fault !== 'INTERNAL') return { fault: error.fault };
      return this.unforeseen(contract, error);
    }
  }

  /** A database that restarts passes: the asker may try again, and nobody need look into it. */
  private unforeseen({ subject }: RequestContract, error: unknown): Answer<never> {
    const passing = isPassing(error);
    this.logger[passing ? 'warn' : 'error']({ err: error, subject }, 'request failed');
    return { fault: passing ? 'UNAVAILABLE' : 'INTERNAL' };
  }
}
